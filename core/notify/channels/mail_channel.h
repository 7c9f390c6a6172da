// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channels/sending.h"

namespace ioc {

/// Mail by SMTP with TLS: STARTTLS, without which nothing is said, or TLS from the first byte.
class MailChannel final : public NoticeChannel
{
public:
    MailChannel(EmailChannel settings, SecretOf secretOf, SendingLimits limits, const std::atomic<bool> &isStopping)
        : m_settings(std::move(settings))
        , m_secretOf(std::move(secretOf))
        , m_limits(limits)
        , m_isStopping(isStopping)
    {
    }

    /// Of the recipient: an address that the server refuses, finally with a 5xx.
    Sending send(const NoticeMessage &message, Instant now) override;

private:
    EmailChannel m_settings;
    SecretOf m_secretOf;
    SendingLimits m_limits;
    const std::atomic<bool> &m_isStopping;
};

} // namespace ioc
