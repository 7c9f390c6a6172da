// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/sms_gateway.h"

#include "core/notify/channels/http_sending.h"
#include "core/notify/channels/sms_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace ioc {
namespace {

const QString kSecret = QStringLiteral("secret");

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NoticeChannel)
};

QByteArray encoded(const QString &name, const QByteArray &value, TemplatePlace place)
{
    if (place == TemplatePlace::Json) {
        const QByteArray list =
            QJsonDocument(QJsonArray{QString::fromUtf8(value)}).toJson(QJsonDocument::Compact); // ["…"]
        return list.mid(2, list.size() - 4);
    }
    if (place == TemplatePlace::Header && name == kSecret)
        return value;
    return value.toPercentEncoding();
}

bool isHeaderValue(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace

QByteArray filledTemplate(const QString &text, const std::map<QString, QByteArray> &values, TemplatePlace place)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{([a-z]+)\\}"));
    QByteArray filled;
    qsizetype from = 0;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const auto value = values.find(match.captured(1));
        if (value == values.end())
            continue;
        filled += text.mid(from, match.capturedStart() - from).toUtf8() + encoded(value->first, value->second, place);
        from = match.capturedEnd();
    }
    return filled + text.mid(from).toUtf8();
}

Sending SmsGateway::send(const NoticeMessage &message, Instant)
{
    const QString where = originOf(m_settings.url);
    if (!isPhoneNumber(message.address))
        return SendFailure{{ErrorCode::Usage, Texts::tr("This is no telephone number."), where}, false, true, true};
    std::map<QString, QByteArray> values{{QStringLiteral("to"), message.address.toUtf8()},
                                         {QStringLiteral("text"), smsText(message, m_settings.withoutMarks).toUtf8()},
                                         {QStringLiteral("id"), message.id.toUtf8()}};
    if (!m_settings.secret.isEmpty()) {
        auto secret = m_secretOf(m_settings.secret);
        if (!secret)
            return SendFailure{secret.error()};
        values[kSecret] = std::move(*secret);
    }
    WipedExchange exchange;
    exchange.where = where;
    exchange.url = filledTemplate(m_settings.url, values, TemplatePlace::Url);
    for (const auto &[name, value] : m_settings.headers)
        exchange.headers.push_back(name.toLatin1() + ": " + filledTemplate(value, values, TemplatePlace::Header));
    if (m_settings.bodyKind != SmsChannel::Body::None) {
        const bool isJson = m_settings.bodyKind == SmsChannel::Body::Json;
        exchange.isPost = true;
        exchange.body = filledTemplate(m_settings.body, values, isJson ? TemplatePlace::Json : TemplatePlace::Form);
        exchange.headers.push_back(isJson ? "Content-Type: application/json"
                                          : "Content-Type: application/x-www-form-urlencoded");
    }
    if (const auto secret = values.find(kSecret); secret != values.end())
        secret->second.fill('\0');
    if (!std::all_of(exchange.headers.begin(), exchange.headers.end(), isHeaderValue))
        return SendFailure{{ErrorCode::Secret,
                            Texts::tr("The secret “%1” holds what no header may hold.").arg(m_settings.secret), where}};
    return sendByHttp(exchange, m_settings.caSecret, m_settings.expects, m_secretOf, m_limits, m_isStopping);
}

} // namespace ioc
