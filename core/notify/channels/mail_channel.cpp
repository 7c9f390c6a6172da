// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/mail_channel.h"

#include "core/notify/channels/exchange.h"
#include "core/notify/channels/mail_text.h"

#include <QCoreApplication>

#include <curl/curl.h>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MailChannel)
};

/// The server has answered what it was asked last, and the answer was no.
bool isRefusal(const ExchangeOutcome &outcome)
{
    return outcome.status >= 400 && (outcome.code == CURLE_SEND_ERROR || outcome.code == CURLE_WEIRD_SERVER_REPLY ||
                                     outcome.code == CURLE_REMOTE_ACCESS_DENIED);
}

SendFailure failureOf(const ExchangeOutcome &outcome, const EmailChannel &settings, const QString &recipient,
                      const QString &where)
{
    SendFailure failure;
    if (!isRefusal(outcome)) {
        failure.error = errorOf(outcome, where);
        failure.mayHaveArrived = outcome.isAllSaid;
        return failure;
    }
    const int status = int(outcome.status);
    if (outcome.lastCommand == "RCPT") {
        failure.error = {ErrorCode::Http,
                         Texts::tr("The server does not take mail for “%1” (%2).").arg(recipient).arg(status), where,
                         status};
        failure.isOfRecipient = true;
    } else if (outcome.lastCommand == "MAIL") {
        failure.error = {ErrorCode::Http,
                         Texts::tr("The server does not take mail from “%1” (%2).").arg(settings.from).arg(status),
                         where, status};
    } else {
        failure.error = {ErrorCode::Http, Texts::tr("The server refuses the message (%1).").arg(status), where, status};
        failure.isOfRecipient = outcome.isAllSaid;
    }
    failure.isFinal = failure.isOfRecipient && status >= 500;
    return failure;
}

} // namespace

Sending MailChannel::send(const NoticeMessage &message, Instant now)
{
    WipedExchange exchange;
    exchange.where = QStringLiteral("smtp://%1:%2").arg(m_settings.host).arg(m_settings.port);
    auto text = mailText(message, m_settings, now);
    if (!text)
        return SendFailure{text.error(), false, true, true};
    exchange.body = std::move(*text);
    const bool isImplicit = m_settings.tls == EmailChannel::Tls::Implicit;
    const QString host =
        m_settings.host.contains(u':') ? QString(u'[' + m_settings.host + u']') : m_settings.host; // IPv6
    exchange.url = (isImplicit ? "smtps://" : "smtp://") + host.toUtf8() + ':' + QByteArray::number(m_settings.port);
    exchange.protocols = "smtp,smtps";
    exchange.from = m_settings.from.toLatin1();
    exchange.to = message.address.toLatin1();
    exchange.user = m_settings.user.toUtf8();
    if (!m_settings.secret.isEmpty()) {
        auto password = m_secretOf(m_settings.secret);
        if (!password)
            return SendFailure{password.error()};
        exchange.password = std::move(*password);
    }
    if (!m_settings.caSecret.isEmpty()) {
        auto authority = m_secretOf(m_settings.caSecret);
        if (!authority)
            return SendFailure{authority.error()};
        exchange.authority = std::move(*authority);
    }
    const ExchangeOutcome outcome = perform(exchange, m_limits, m_isStopping);
    if (outcome.code == CURLE_OK)
        return std::nullopt;
    return failureOf(outcome, m_settings, message.address, exchange.where);
}

} // namespace ioc
