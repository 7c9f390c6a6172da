// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_hash.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace ioc {
namespace {

QByteArray bigEndian(std::int64_t value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian<qint64>(value, bytes.data());
    return bytes;
}

void append(QByteArray &bytes, const QByteArray &field)
{
    bytes += bigEndian(field.size());
    bytes += field;
}

} // namespace

QByteArray ledgerBytes(const LedgerEntry &entry)
{
    QByteArray bytes;
    append(bytes, QByteArrayLiteral("toancanh-ledger-1"));
    append(bytes, entry.previous);
    append(bytes, bigEndian(entry.no));
    append(bytes, bigEndian(toMillis(entry.at)));
    for (const QString *text :
         {&entry.act.actor, &entry.act.role, &entry.act.station, &entry.act.kind, &entry.act.subject})
        append(bytes, text->toUtf8());
    append(bytes, entry.act.body);
    return bytes;
}

QByteArray ledgerHash(const LedgerEntry &entry)
{
    return QCryptographicHash::hash(ledgerBytes(entry), QCryptographicHash::Sha256);
}

QByteArray noLedgerHash()
{
    return QByteArray(32, '\0');
}

} // namespace ioc
