// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_manifest.h"
#include "core/store/ledger_hash.h"
#include "core/store/ledger_head.h"
#include "tests/fuzz/fuzz_target.h"

#include <QStringList>

using namespace ioc;

namespace {

LedgerEntry entryFrom(fuzz::Input &input)
{
    LedgerEntry entry;
    entry.no = input.byte();
    entry.at = fromMillis(input.byte());
    entry.previous = QByteArray(32, char(input.byte()));
    for (QString *text : {&entry.act.actor, &entry.act.role, &entry.act.station, &entry.act.kind, &entry.act.subject})
        *text = QString::fromUtf8(fuzz::bytesOf(input.line()));
    entry.act.body = fuzz::bytesOf(input.line());
    return entry;
}

bool sameContent(const LedgerEntry &a, const LedgerEntry &b)
{
    const auto told = [](const LedgerEntry &entry) {
        return std::tuple(entry.no, entry.at, entry.previous, entry.act.actor.toUtf8(), entry.act.role.toUtf8(),
                          entry.act.station.toUtf8(), entry.act.kind.toUtf8(), entry.act.subject.toUtf8(),
                          entry.act.body);
    };
    return told(a) == told(b);
}

} // namespace

/// As a head record, as the manifest of a backup, and as two entries: those that differ have different bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    if (const auto head = ledgerHeadFrom(input.restBytes()))
        FUZZ_EXPECT(toText(*head) == input.restBytes());
    if (const auto manifest = backupManifestFrom(input.restBytes())) {
        for (const auto &file : manifest->files)
            FUZZ_EXPECT(!file.name.startsWith(u'/') && !file.name.split(u'/').contains(QStringLiteral("..")));
        const auto again = backupManifestFrom(toJson(*manifest));
        FUZZ_EXPECT(again && *again == *manifest);
    }
    const LedgerEntry one = entryFrom(input);
    const LedgerEntry other = entryFrom(input);
    FUZZ_EXPECT(sameContent(one, other) == (ledgerBytes(one) == ledgerBytes(other)));
    return 0;
}
