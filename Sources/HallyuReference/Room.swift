package enum HallyuReferenceRoom {}
