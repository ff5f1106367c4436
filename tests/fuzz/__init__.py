"""What must hold for any input whatever: said once, asked by property tests, by a fuzzer and of every input that ever broke it."""
