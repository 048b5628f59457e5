// Only what HTML cannot do. Every page works without this file.
