package facet.query.binding.types;

import facet.datasets.model.FieldType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/// The physical types of fields: Unicode text, decimals of 18 digits whose sums have 38.
public final class PlanTypes {
  static final int DECIMAL_DIGITS = 18;
  static final int SUM_DIGITS = 38;
  private static final int MICROSECONDS = 6;

  private static final RelDataTypeSystem SYSTEM =
      new RelDataTypeSystemImpl() {
        @Override
        public int getMaxPrecision(SqlTypeName typeName) {
          return switch (typeName) {
            case DECIMAL -> SUM_DIGITS;
            case TIMESTAMP -> MICROSECONDS;
            default -> super.getMaxPrecision(typeName);
          };
        }

        @Override
        public int getMaxScale(SqlTypeName typeName) {
          return typeName == SqlTypeName.DECIMAL ? SUM_DIGITS : super.getMaxScale(typeName);
        }

        @Override
        public RelDataType deriveSumType(RelDataTypeFactory types, RelDataType argument) {
          int scale = argument.getSqlTypeName() == SqlTypeName.DECIMAL ? argument.getScale() : 0;
          return types.createTypeWithNullability(
              types.createSqlType(SqlTypeName.DECIMAL, SUM_DIGITS, scale), true);
        }
      };

  public static final RelDataTypeFactory FACTORY =
      new JavaTypeFactoryImpl(SYSTEM) {
        @Override
        public Charset getDefaultCharset() {
          return StandardCharsets.UTF_8;
        }
      };

  private PlanTypes() {}

  public static RelDataType of(FieldType type) {
    return switch (type) {
      case FieldType.Text _, FieldType.Choice _ -> text();
      case FieldType.Whole _ -> FACTORY.createSqlType(SqlTypeName.BIGINT);
      case FieldType.Decimal(int scale) ->
          FACTORY.createSqlType(SqlTypeName.DECIMAL, DECIMAL_DIGITS, scale);
      case FieldType.Date _ -> date();
      case FieldType.DateTime _ -> timestamp();
      case FieldType.Flag _ -> FACTORY.createSqlType(SqlTypeName.BOOLEAN);
    };
  }

  public static RelDataType text() {
    return FACTORY.createSqlType(SqlTypeName.VARCHAR);
  }

  public static RelDataType date() {
    return FACTORY.createSqlType(SqlTypeName.DATE);
  }

  public static RelDataType timestamp() {
    return FACTORY.createSqlType(SqlTypeName.TIMESTAMP, MICROSECONDS);
  }

  public static RelDataType ordinal() {
    return FACTORY.createSqlType(SqlTypeName.INTEGER);
  }

  public static RelDataType real() {
    return FACTORY.createSqlType(SqlTypeName.DOUBLE);
  }

  public static RelDataType nullable(RelDataType type) {
    return FACTORY.createTypeWithNullability(type, true);
  }
}
