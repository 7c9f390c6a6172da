// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/webhook.h"

#include "core/notify/channels/http_sending.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QUrl>

namespace ioc {
namespace {

QString iso(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant), Qt::UTC).toString(Qt::ISODateWithMs);
}

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Sending Webhook::send(const NoticeMessage &message, Instant now)
{
    const QByteArray body = toJson({{QStringLiteral("v"), 1},
                                    {QStringLiteral("type"), QStringLiteral("notice")},
                                    {QStringLiteral("id"), message.id},
                                    {QStringLiteral("time"), iso(message.at)},
                                    {QStringLiteral("priority"), toString(message.priority)},
                                    {QStringLiteral("subject"), message.subject},
                                    {QStringLiteral("text"), message.body},
                                    {QStringLiteral("possible_duplicate"), message.mayBeDuplicate},
                                    {QStringLiteral("test"), message.isTest}});
    return post(body, QUrl::toPercentEncoding(message.id, "/"), now);
}

Sending Webhook::sendAlive(Instant now, Milliseconds every)
{
    return post(toJson({{QStringLiteral("v"), 1},
                        {QStringLiteral("type"), QStringLiteral("alive")},
                        {QStringLiteral("time"), iso(now)},
                        {QStringLiteral("every_s"), double(every.count()) / 1000}}),
                "alive/" + QByteArray::number(toMillis(now)), now);
}

Sending Webhook::post(const QByteArray &body, const QByteArray &key, Instant now)
{
    auto secret = m_secretOf(m_settings.secret);
    if (!secret)
        return SendFailure{secret.error()};
    const QByteArray timestamp = QByteArray::number(toMillis(now) / 1000);
    const QByteArray signature =
        QMessageAuthenticationCode::hash(timestamp + '.' + body, *secret, QCryptographicHash::Sha256).toHex();
    secret->fill('\0');
    Exchange exchange;
    exchange.url = m_settings.url.toUtf8();
    exchange.where = originOf(m_settings.url);
    exchange.isPost = true;
    exchange.body = body;
    exchange.headers = {"Content-Type: application/json", "Idempotency-Key: " + key,
                        "X-Toancanh-Timestamp: " + timestamp, "X-Toancanh-Signature: sha256=" + signature};
    return sendByHttp(exchange, m_settings.caSecret, {}, m_secretOf, m_limits, m_isStopping);
}

} // namespace ioc
