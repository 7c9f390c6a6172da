// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/sftp_listing.h"
#include "tests/fuzz/fuzz_target.h"

#include <QByteArray>

using namespace ioc;

namespace {

constexpr std::int64_t kNow = 1'795'324'860'000; // 22 November 2026

} // namespace

/// The listing of a folder.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray listing(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto entries = sftpEntriesOf(listing, fromMillis(kNow));
    if (!entries)
        return 0;
    FUZZ_EXPECT(qsizetype(entries->size()) <= listing.count('\n') + 1);
    for (const SftpEntry &entry : *entries) {
        FUZZ_EXPECT(!entry.name.isEmpty() && entry.name != u"." && entry.name != u"..");
        FUZZ_EXPECT(!entry.isFile || !entry.name.contains(QLatin1Char('/')));
        FUZZ_EXPECT(entry.size >= 0);
    }
    return 0;
}
