// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/json_reading.h"

#include "core/base/zone.h"
#include "core/pack/schema_check.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace ioc {
namespace {

int lineAt(const QByteArray &text, int offset)
{
    return int(text.left(offset).count('\n')) + 1;
}

} // namespace

std::optional<PackDocument> readDocument(const QString &packFolder, const QString &file, const QString &schemaName,
                                         PackProblems &problems)
{
    QFile source(packFolder + QLatin1Char('/') + file);
    if (!source.open(QIODevice::ReadOnly)) {
        problems.push_back({file, {}, PackTexts::tr("The file cannot be read: %1").arg(source.errorString())});
        return std::nullopt;
    }
    return documentFrom(source.readAll(), file, schemaName, problems);
}

std::optional<PackDocument> documentFrom(const QByteArray &text, const QString &file, const QString &schemaName,
                                         PackProblems &problems)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (document.isNull()) {
        problems.push_back({file, PackTexts::tr("line %1").arg(lineAt(text, error.offset)),
                            PackTexts::tr("This is no valid JSON: %1").arg(error.errorString())});
        return std::nullopt;
    }
    PackProblems breaches = checkSchema(document, schemaName, file);
    if (!breaches.empty()) {
        problems.insert(problems.end(), breaches.begin(), breaches.end());
        return std::nullopt;
    }
    return PackDocument{file, document.object()};
}

std::vector<PackDocument> readDocuments(const QString &packFolder, const QString &folder, const QString &schemaName,
                                        PackProblems &problems)
{
    std::vector<PackDocument> documents;
    const QDir dir(packFolder + QLatin1Char('/') + folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        if (auto document = readDocument(packFolder, folder + QLatin1Char('/') + name, schemaName, problems))
            documents.push_back(std::move(*document));
    }
    return documents;
}

LocalizedText localizedText(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return {object[QLatin1StringView("vi")].toString(), object[QLatin1StringView("en")].toString()};
}

QStringList stringList(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray())
        list.push_back(item.toString());
    return list;
}

Milliseconds seconds(const QJsonValue &value)
{
    return Milliseconds(std::int64_t(value.toDouble() * 1000));
}

QDate isoDate(const QJsonValue &value)
{
    return dayFromIso(value.toString());
}

QString placeOf(const QString &list, qsizetype index)
{
    return QStringLiteral("/%1/%2").arg(list).arg(index);
}

} // namespace ioc
