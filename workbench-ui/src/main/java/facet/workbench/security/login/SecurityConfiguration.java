package facet.workbench.security.login;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import facet.workbench.security.ViewAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/// Puts every page behind the sign-in page, and our permission check in front of every view.
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

  @Bean
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(request -> request.requestMatchers("/facet/**").permitAll());
    return http.with(VaadinSecurityConfigurer.vaadin(), pages -> pages.loginView("/login")).build();
  }

  @Bean
  static NavigationAccessControlConfigurer accessControl(ViewAccess byPermission) {
    return new NavigationAccessControlConfigurer().withNavigationAccessChecker(byPermission);
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }
}
