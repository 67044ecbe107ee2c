// The ribbon's actions are registered in macros.js, for every macro of the registry.
