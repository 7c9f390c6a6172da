// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channels/sending.h"

#include <map>

namespace ioc {

/// How a value stands in a template.
enum class TemplatePlace { Url, Json, Form, Header };

/// A template with its placeholders filled, in one pass: what looks like a placeholder within a value stays as it is.
/// Values are percent-encoded, or escaped for a text of JSON; a secret in a header stands as it is. A name that
/// `values` lacks stays as it is. Pure.
QByteArray filledTemplate(const QString &text, const std::map<QString, QByteArray> &values, TemplatePlace place);

/// Text messages by a gateway with HTTP.
class SmsGateway final : public NoticeChannel
{
public:
    SmsGateway(SmsChannel settings, SecretOf secretOf, SendingLimits limits, const std::atomic<bool> &isStopping)
        : m_settings(std::move(settings))
        , m_secretOf(std::move(secretOf))
        , m_limits(limits)
        , m_isStopping(isStopping)
    {
    }

    Sending send(const NoticeMessage &message, Instant now) override;

private:
    SmsChannel m_settings;
    SecretOf m_secretOf;
    SendingLimits m_limits;
    const std::atomic<bool> &m_isStopping;
};

} // namespace ioc
