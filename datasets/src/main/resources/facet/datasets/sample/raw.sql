-- Rows as they are drawn: codes are numbers, amounts are cents, times are epoch seconds.
CREATE TABLE raw_member (
  member BIGINT, name VARCHAR, gender VARCHAR, birthday DATE, city VARCHAR, province VARCHAR,
  city_tier VARCHAR, home_shop VARCHAR, tier VARCHAR, joined_on DATE, join_channel VARCHAR,
  mobile VARCHAR, email VARCHAR, wechat_id VARCHAR, wechat_follower BOOLEAN, wedding_on DATE,
  consent_wechat BOOLEAN, consent_sms BOOLEAN, consent_app_push BOOLEAN, consent_email BOOLEAN,
  consent_phone BOOLEAN);
CREATE TABLE raw_order (
  owner BIGINT, number BIGINT, member BIGINT, second BIGINT, channel BIGINT, shop BIGINT,
  occasion BIGINT, pieces BIGINT, list BIGINT, amount BIGINT, gap BIGINT);
CREATE TABLE raw_line (
  owner BIGINT, number BIGINT, member BIGINT, second BIGINT, channel BIGINT, shop BIGINT,
  product BIGINT, back BIGINT, quantity BIGINT, list BIGINT, percent BIGINT, amount BIGINT);
CREATE TABLE raw_points (
  member BIGINT, second BIGINT, kind BIGINT, points BIGINT, expires BIGINT, number BIGINT);
CREATE TABLE raw_service (member BIGINT, second BIGINT, type BIGINT, shop BIGINT, took BIGINT);
CREATE TABLE raw_visit (member BIGINT, second BIGINT, shop BIGINT, minutes BIGINT);
CREATE TABLE raw_contact (
  member BIGINT, second BIGINT, campaign BIGINT, reach BIGINT, arm BIGINT, responded BIGINT);
CREATE TABLE raw_answer (member BIGINT, second BIGINT, score BIGINT, shop BIGINT);
CREATE TABLE raw_cluster (member BIGINT, taste BIGINT);
CREATE TABLE raw_chance (
  member BIGINT, cut_off BIGINT, recency BIGINT, probability BIGINT, active BIGINT);
CREATE TABLE raw_treatment (member BIGINT, arm BIGINT, extra BIGINT, natural_order BIGINT);
CREATE TABLE raw_twin (member BIGINT, twin BIGINT);

CREATE MACRO key(m) AS printf('JC-%04d-%04d', m // 10000, m % 10000);
CREATE MACRO order_key(o, n) AS printf('O%08d%03d', o, n);
CREATE MACRO moment(s) AS make_timestamp(s * 1000000);
CREATE MACRO yuan(cents) AS (cents * 0.01)::DECIMAL(14, 2);
CREATE MACRO shop_key(s, shops) AS CASE WHEN s >= 90000 THEN 'S9999' ELSE shops[s + 1] END;
