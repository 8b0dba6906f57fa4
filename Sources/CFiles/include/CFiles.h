#pragma once

/// Gives each of two files of the open folder `folder` the name of the other, at once.
///
/// It is `renameat2` with `RENAME_EXCHANGE`, which Swift does not see. Returns 0, or the reason as
/// in `errno`.
int cf_exchange(int folder, const char *_Nonnull name, const char *_Nonnull other);
