// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/payload_store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ioc {
namespace {

constexpr int kVersion = 1;

} // namespace

QByteArray toJson(const PayloadHead &head)
{
    QJsonObject headers;
    for (const auto &[name, value] : head.headers)
        headers.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    QJsonArray pages;
    for (const std::int64_t page : head.pages)
        pages.append(qint64(page));
    const QJsonObject object{{QStringLiteral("v"), kVersion},
                             {QStringLiteral("feed"), head.feed.toString()},
                             {QStringLiteral("hash"), QString::fromLatin1(head.hash)},
                             {QStringLiteral("origin"), head.origin},
                             {QStringLiteral("received"), qint64(toMillis(head.received))},
                             {QStringLiteral("status"), head.status ? QJsonValue(*head.status) : QJsonValue()},
                             {QStringLiteral("headers"), headers},
                             {QStringLiteral("format"), head.format},
                             {QStringLiteral("mapping"), QString::fromLatin1(head.mapping)},
                             {QStringLiteral("body"), toString(head.body)},
                             {QStringLiteral("sources"), QJsonArray::fromStringList(head.sources)},
                             {QStringLiteral("pages"), pages}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<PayloadHead> payloadHeadFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto body = payloadBodyFromString(object[QStringLiteral("body")].toString());
    if (object[QStringLiteral("v")].toInt() != kVersion || !body)
        return std::nullopt;
    PayloadHead head;
    head.feed = FeedId(object[QStringLiteral("feed")].toString());
    head.hash = object[QStringLiteral("hash")].toString().toLatin1();
    head.origin = object[QStringLiteral("origin")].toString();
    head.received = fromMillis(object[QStringLiteral("received")].toInteger());
    if (object[QStringLiteral("status")].isDouble())
        head.status = object[QStringLiteral("status")].toInt();
    const QJsonObject headers = object[QStringLiteral("headers")].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        head.headers.emplace_back(it.key().toLatin1(), it.value().toString().toLatin1());
    head.format = object[QStringLiteral("format")].toObject();
    head.mapping = object[QStringLiteral("mapping")].toString().toLatin1();
    head.body = *body;
    for (const auto &source : object[QStringLiteral("sources")].toArray())
        head.sources.push_back(source.toString());
    for (const auto &page : object[QStringLiteral("pages")].toArray())
        head.pages.push_back(page.toInteger());
    return head;
}

} // namespace ioc
