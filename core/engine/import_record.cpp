// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/import_record.h"

#include "core/base/content_hash.h"
#include "core/base/durable_file.h"
#include "core/pack/page_json.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

namespace ioc {
namespace {

constexpr int kVersion = 1;

QString fileOf(const QString &packFolder)
{
    return packFolder + QStringLiteral("/.imported.json");
}

} // namespace

std::optional<ImportRecord> ImportRecord::read(const QString &packFolder)
{
    QFile file(fileOf(packFolder));
    if (!file.exists())
        return std::nullopt;
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (json[u"v"] != QJsonValue(kVersion))
        return ImportRecord{};
    ImportRecord record{json[u"source"].toString().toLatin1(), {}};
    const QJsonObject pages = json[u"pages"].toObject();
    for (auto it = pages.begin(); it != pages.end(); ++it)
        record.pages.emplace(PageId(it.key()), it.value().toString().toLatin1());
    return record;
}

Result<void> ImportRecord::write(const QString &packFolder) const
{
    QJsonObject hashes;
    for (const auto &[page, hash] : pages)
        hashes.insert(page.toString(), QString::fromLatin1(hash));
    const QJsonObject json{{QStringLiteral("v"), kVersion},
                           {QStringLiteral("source"), QString::fromLatin1(source)},
                           {QStringLiteral("pages"), hashes}};
    return writeDurably(fileOf(packFolder), QJsonDocument(json).toJson());
}

QByteArray hashOf(const QJsonObject &page)
{
    const QByteArray text = QJsonDocument(toJson(pageFromJson(page))).toJson(QJsonDocument::Compact);
    return contentHash({text.constData(), size_t(text.size())});
}

std::map<PageId, QByteArray> hashesOf(const PageFiles &files)
{
    std::map<PageId, QByteArray> hashes;
    for (const auto &[id, page] : files.pages())
        hashes.emplace(id, hashOf(page));
    return hashes;
}

QStringList packFilesBelow(const QString &folder)
{
    QStringList files;
    const QDir top(QDir(folder).absolutePath());
    QDirIterator walk(top.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.push_back(top.relativeFilePath(walk.next()));
    files.sort();
    return files;
}

QByteArray fingerprintOf(const QString &packFolder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : packFilesBelow(packFolder)) {
        QFile file(packFolder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        hash.addData(name.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
        hash.addData(&file);
    }
    return hash.result().toHex();
}

Result<void> recordImport(const QString &packFolder)
{
    const auto files = PageFiles::read(packFolder);
    if (!files)
        return files.error();
    return ImportRecord{fingerprintOf(packFolder), hashesOf(*files)}.write(packFolder);
}

Result<void> rememberImport(const QString &packFolder)
{
    return ImportRecord::read(packFolder) ? Result<void>() : recordImport(packFolder);
}

} // namespace ioc
