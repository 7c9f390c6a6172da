// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/sending.h"

#include "core/notify/channels/mail_channel.h"
#include "core/notify/channels/sms_gateway.h"
#include "core/notify/channels/webhook.h"

namespace ioc {

std::unique_ptr<NoticeChannel> makeChannel(const NotifyChannel &settings, SecretOf secretOf, SendingLimits limits,
                                           const std::atomic<bool> &isStopping)
{
    if (const auto *email = std::get_if<EmailChannel>(&settings.by))
        return std::make_unique<MailChannel>(*email, std::move(secretOf), limits, isStopping);
    if (const auto *webhook = std::get_if<WebhookChannel>(&settings.by))
        return std::make_unique<Webhook>(*webhook, std::move(secretOf), limits, isStopping);
    if (const auto *sms = std::get_if<SmsChannel>(&settings.by))
        return std::make_unique<SmsGateway>(*sms, std::move(secretOf), limits, isStopping);
    return nullptr;
}

} // namespace ioc
