package dk.medvind.identity.login;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * How a session is read from the database: only classes that a session has reason to hold, so that
 * bytes written there by an intruder start nothing.
 */
@Configuration(proxyBeanMethods = false)
class SessionContents {

    private static final Logger LOG = LoggerFactory.getLogger(SessionContents.class);

    private static final ObjectInputFilter ALLOWED =
            ObjectInputFilter.Config.createFilter(
                    "maxdepth=20;maxrefs=2000;maxbytes=3000000;dk.medvind.identity.**;"
                            + "org.springframework.security.core.**;org.springframework.security.web.csrf.*;"
                            + "org.springframework.security.oauth2.core.**;"
                            + "org.springframework.security.authentication.*;"
                            + "org.springframework.web.servlet.FlashMap;"
                            + "org.springframework.util.LinkedMultiValueMap;"
                            + "org.springframework.util.MultiValueMapAdapter;"
                            + "java.lang.*;java.util.*;java.util.concurrent.**;java.time.*;java.net.URI;!*");

    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new Reader());
        return conversions;
    }

    private static final class Reader implements Converter<byte[], @Nullable Object> {

        /** What cannot be read counts as absent: its person logs in again. */
        @Override
        @SuppressWarnings("NullAway") // Spring allows null here.
        public @Nullable Object convert(byte[] bytes) {
            try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
                input.setObjectInputFilter(ALLOWED);
                return input.readObject();
            } catch (IOException | ClassNotFoundException e) {
                LOG.warn("A session attribute could not be read: {}", e.getClass().getSimpleName());
                return null;
            }
        }
    }
}
