"""What a draft brings: an essay taken in, claims proposed from it, and each found again in the next draft."""
