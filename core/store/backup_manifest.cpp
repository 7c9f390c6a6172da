// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_manifest.h"

#include "core/base/durable_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ioc {
namespace {

constexpr int kVersion = 1;
constexpr qint64 kPiece = 1024 * 1024;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

/// Relative, without steps upwards, and none of the names that the folder uses for itself.
bool isSafe(const QString &name)
{
    return !name.isEmpty() && QDir::isRelativePath(name) && QDir::cleanPath(name) == name &&
           !name.startsWith(QStringLiteral("..")) && !name.contains(QChar(0)) && name != u"." && name != u"lock" &&
           name != u"socket" && name != u"manifest.json";
}

Error cannotCopy(const QFile &file)
{
    return Error{
        ErrorCode::Io,
        Texts::tr("A file cannot be copied (%1). Check the space and the permissions.").arg(file.errorString()),
        file.fileName()};
}

/// Into `copy` as well, if there is one.
Result<BackupManifest::File> readThrough(QFile &source, const QString &name, QFile *copy)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::int64_t size = 0;
    for (;;) {
        const QByteArray piece = source.read(kPiece);
        if (piece.isEmpty())
            break;
        hash.addData(piece);
        size += piece.size();
        if (copy && copy->write(piece) != piece.size())
            return cannotCopy(*copy);
    }
    if (source.error() != QFile::NoError)
        return cannotCopy(source);
    return BackupManifest::File{name, size, hash.result()};
}

} // namespace

QByteArray toJson(const BackupManifest &manifest)
{
    QJsonArray files;
    for (const auto &file : manifest.files)
        files.push_back(QJsonObject{{QStringLiteral("name"), file.name},
                                    {QStringLiteral("size"), qint64(file.size)},
                                    {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())}});
    const QString made = QDateTime::fromMSecsSinceEpoch(toMillis(manifest.made), Qt::UTC).toString(Qt::ISODateWithMs);
    return QJsonDocument(QJsonObject{{QStringLiteral("backup"), kVersion},
                                     {QStringLiteral("made"), made},
                                     {QStringLiteral("files"), files}})
        .toJson();
}

Result<BackupManifest> backupManifestFrom(const QByteArray &json)
{
    const Error bad{ErrorCode::Decode, Texts::tr("The manifest of the backup cannot be read.")};
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QDateTime made = QDateTime::fromString(object[QStringLiteral("made")].toString(), Qt::ISODateWithMs);
    if (object[QStringLiteral("backup")] != QJsonValue(kVersion) || !made.isValid() ||
        !object[QStringLiteral("files")].isArray())
        return bad;
    BackupManifest manifest{fromMillis(made.toMSecsSinceEpoch()), {}};
    for (const QJsonValue &value : object[QStringLiteral("files")].toArray()) {
        BackupManifest::File file;
        file.name = value[QStringLiteral("name")].toString();
        file.size = value[QStringLiteral("size")].toInteger(-1);
        file.sha256 = QByteArray::fromHex(value[QStringLiteral("sha256")].toString().toLatin1());
        if (!isSafe(file.name) || file.size < 0 || file.sha256.size() != 32)
            return bad;
        manifest.files.push_back(std::move(file));
    }
    return manifest;
}

Result<BackupManifest::File> hashedFile(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotCopy(file);
    return readThrough(file, name, nullptr);
}

Result<BackupManifest::File> copyHashed(const QString &from, const QString &to, const QString &name)
{
    QFile source(from);
    QFile copy(to);
    if (!source.open(QIODevice::ReadOnly))
        return cannotCopy(source);
    if (!QDir().mkpath(QFileInfo(to).path()) || !copy.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return cannotCopy(copy);
    auto copied = readThrough(source, name, &copy);
    if (!copied)
        return copied;
    copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    copy.close();
    if (copy.error() != QFile::NoError)
        return cannotCopy(copy);
    if (const auto durable = syncFile(to); !durable)
        return durable.error();
    return copied;
}

} // namespace ioc
