"""Steps from an older ledger to this program's, run by the program itself."""
