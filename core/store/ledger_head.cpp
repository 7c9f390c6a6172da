// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_head.h"

#include "core/base/durable_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace ioc {
namespace {

constexpr qint64 kLongestText = 4096;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LedgerHead)
};

QString checkOf(const LedgerHead &head)
{
    const QByteArray text =
        "toancanh-head-1\n" + head.folder.toUtf8() + '\n' + QByteArray::number(head.count) + '\n' + head.hash.toHex();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

} // namespace

QString ledgerHeadFile(const QString &ledgerFile)
{
    QString path = ledgerFile;
    if (path.endsWith(QStringLiteral(".sqlite")))
        path.chop(7);
    return path + QStringLiteral(".head");
}

QByteArray toText(const LedgerHead &head)
{
    // The count is a text: a JSON number is a double.
    const QJsonObject object{{QStringLiteral("folder"), head.folder},
                             {QStringLiteral("count"), QString::number(head.count)},
                             {QStringLiteral("hash"), QString::fromLatin1(head.hash.toHex())},
                             {QStringLiteral("check"), checkOf(head)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<LedgerHead> ledgerHeadFrom(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    LedgerHead head;
    head.folder = object[QStringLiteral("folder")].toString();
    head.count = object[QStringLiteral("count")].toString().toLongLong();
    head.hash = QByteArray::fromHex(object[QStringLiteral("hash")].toString().toLatin1());
    if (head.count < 0 || head.hash.size() != 32 || object[QStringLiteral("check")].toString() != checkOf(head) ||
        toText(head) != text)
        return Error{ErrorCode::StorageCorrupt, Texts::tr("The head record of the ledger is damaged.")};
    return head;
}

Result<std::optional<LedgerHead>> readLedgerHead(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<LedgerHead>();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Permission, Texts::tr("The head record of the ledger cannot be read."), path};
    auto head = ledgerHeadFrom(file.read(kLongestText));
    if (!head)
        return Error{head.error().code, head.error().message, path};
    return std::optional(std::move(*head));
}

Result<void> writeLedgerHead(const QString &path, const LedgerHead &head)
{
    return writeDurably(path, toText(head));
}

} // namespace ioc
