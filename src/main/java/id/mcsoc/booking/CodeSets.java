package id.mcsoc.booking;

import id.mcsoc.booking.RequestFamily.Precedence;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Small sets of codes in one column, sorted, separated by {@code ;}. */
final class CodeSets {

    private CodeSets() {}

    static String text(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(";"));
    }

    static <T> Set<T> codes(String text, Function<String, T> code) {
        return Arrays.stream(text.split(";"))
                .filter(name -> !name.isBlank())
                .map(String::strip)
                .map(code)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Converter
    static class Services implements AttributeConverter<Set<ServiceCode>, String> {
        @Override
        public String convertToDatabaseColumn(Set<ServiceCode> codes) {
            return text(codes);
        }

        @Override
        public Set<ServiceCode> convertToEntityAttribute(String column) {
            return codes(column, ServiceCode::valueOf);
        }
    }

    @Converter
    static class Precedences implements AttributeConverter<Set<Precedence>, String> {
        @Override
        public String convertToDatabaseColumn(Set<Precedence> codes) {
            return text(codes);
        }

        @Override
        public Set<Precedence> convertToEntityAttribute(String column) {
            return codes(column, Precedence::valueOf);
        }
    }
}
