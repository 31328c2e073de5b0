package org.factdesk.server.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Style, script and pictures of the pages: our own and the libraries', under one address that holds a hash of them all. */
public final class Assets {
    private static final String OWN = "org/factdesk/server/assets";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The modules that scripts import by name. */
    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("codemirror", "codemirror"),
            Map.entry("@codemirror/autocomplete", "codemirror__autocomplete"),
            Map.entry("@codemirror/commands", "codemirror__commands"),
            Map.entry("@codemirror/language", "codemirror__language"),
            Map.entry("@codemirror/lint", "codemirror__lint"),
            Map.entry("@codemirror/search", "codemirror__search"),
            Map.entry("@codemirror/state", "codemirror__state"),
            Map.entry("@codemirror/view", "codemirror__view"),
            Map.entry("@lezer/common", "lezer__common"),
            Map.entry("@lezer/highlight", "lezer__highlight"),
            Map.entry("@lezer/lr", "lezer__lr"),
            Map.entry("@marijn/find-cluster-break", "marijn__find-cluster-break"),
            Map.entry("crelt", "crelt"),
            Map.entry("style-mod", "style-mod"),
            Map.entry("w3c-keyname", "w3c-keyname"));

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String folder;
    private final String importMap;

    private Assets() throws IOException, URISyntaxException {
        Map<String, String> modules = new TreeMap<>();
        own();
        put("lib/htmx.js", library("htmx.org", "dist/htmx.min.js"));
        put("lib/htmx-sse.js", library("htmx-ext-sse", "sse.js"));
        for (Map.Entry<String, String> module : new TreeMap<>(MODULES).entrySet()) {
            String name = "lib/" + module.getValue() + ".js";
            put(name, library(module.getValue(), entry(module.getValue())));
            modules.put(module.getKey(), name);
        }
        folder = "/assets/" + hash() + "/";
        importMap = importMap(modules);
    }

    /** All there are. */
    public static Assets load() {
        try {
            return new Assets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The address of the file {@code name}. */
    public String path(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return folder + name;
    }

    /** The file at {@code path}, or null. */
    @Nullable
    Asset at(String path) {
        return path.startsWith(folder) ? assets.get(path.substring(folder.length())) : null;
    }

    /** Where the modules are that scripts import by name, as browsers want it told. */
    public String importMap() {
        return importMap;
    }

    private String importMap(Map<String, String> modules) {
        ObjectNode imports = JSON.createObjectNode();
        modules.forEach((module, name) -> imports.put(module, path(name)));
        return JSON.createObjectNode().set("imports", imports).toString();
    }

    /** Our own: whatever is in their folder, be it in a jar or in the folder of a build. */
    private void own() throws IOException, URISyntaxException {
        Path build = Path.of(
                Assets.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(build)) {
            own(build.resolve(OWN));
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(build)) {
                own(jar.getPath(OWN));
            }
        }
    }

    private void own(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
    }

    private static String entry(String library) throws IOException {
        JsonNode told = JSON.readTree(library(library, "package.json"));
        String entry = told.path("module").asText(told.path("main").asText());
        return entry.startsWith("./") ? entry.substring(2) : entry;
    }

    private static byte[] library(String name, String file) throws IOException {
        return resource("META-INF/resources/webjars/" + name + "/" + version(name) + "/" + file);
    }

    private static String version(String name) throws IOException {
        Properties properties = new Properties();
        byte[] told = resource("META-INF/maven/org.webjars.npm/" + name + "/pom.properties");
        properties.load(new StringReader(new String(told, StandardCharsets.UTF_8)));
        return properties.getProperty("version");
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from this build: " + path);
            }
            return in.readAllBytes();
        }
    }

    private void put(String name, byte[] content) throws IOException {
        assets.put(name, new Asset(type(name), content));
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            case "json", "webmanifest" -> "application/json";
            default -> throw new IllegalStateException("no type is known for the asset " + name);
        };
    }

    private String hash() {
        MessageDigest digest = sha256();
        assets.forEach((name, asset) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            asset.addTo(digest);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 10);
    }

    /** What the content security policy names the import map by. */
    String importMapHash() {
        byte[] digest = sha256().digest(importMap.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
