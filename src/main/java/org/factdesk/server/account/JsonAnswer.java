package org.factdesk.server.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import org.factdesk.server.account.IdentityProvider.NotVouchedFor;

/**
 * What an identity provider has answered.
 *
 * @param whole the words
 * @param read what they say
 */
record JsonAnswer(String whole, JsonNode read) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonAnswer of(String words) throws NotVouchedFor {
        try {
            return new JsonAnswer(words, JSON.readTree(words));
        } catch (JsonProcessingException broken) {
            throw new NotVouchedFor("it answers what is no JSON");
        }
    }

    String text(String name) throws NotVouchedFor {
        String text = read.path(name).asText("");
        if (text.isEmpty()) {
            throw new NotVouchedFor("it does not tell its " + name);
        }
        return text;
    }

    /** An address to be asked in confidence: by HTTPS, or on this machine. */
    URI address(String name) throws NotVouchedFor {
        try {
            return confidential(new URI(text(name)));
        } catch (java.net.URISyntaxException broken) {
            throw new NotVouchedFor("its " + name + " is no address");
        }
    }

    static URI confidential(URI address) throws NotVouchedFor {
        boolean here = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !here) {
            throw new NotVouchedFor(address + " is not asked, as anybody could listen; it must begin with https");
        }
        return address;
    }
}
