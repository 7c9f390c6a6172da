// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/notify/notice.h"

#include <QByteArray>

#include <atomic>
#include <functional>
#include <optional>

namespace ioc {

/// The secret of a name, as the program's SecretSource has it; ErrorCode::Secret when there is none. Any thread.
using SecretOf = std::function<Result<QByteArray>(const QString &name)>;

/// How long a message may take.
struct SendingLimits
{
    Milliseconds connect{15'000};
    Milliseconds whole{60'000};
};

/// Why a message was not sent. The error names the layer and never a secret, nor a word of the server.
struct SendFailure
{
    Error error;
    bool mayHaveArrived = false; ///< all was said, and no answer came
    bool isOfRecipient = false;  ///< the channel works: it does not take this message or recipient
    bool isFinal = false;        ///< of the recipient: trying again is of no use
};

/// Nothing when the server has taken the message.
using Sending = std::optional<SendFailure>;

/// A way to send, by libcurl. Blocks up to its limits, and ends soon after `isStopping` is set; secrets are asked for
/// at each message. Used by one thread at a time.
class NoticeChannel
{
public:
    virtual ~NoticeChannel() = default;
    virtual Sending send(const NoticeMessage &message, Instant now) = 0;
};

/// The channel for its settings: mail, webhook or text messages. Null for those of the screen.
std::unique_ptr<NoticeChannel> makeChannel(const NotifyChannel &settings, SecretOf secretOf, SendingLimits limits,
                                           const std::atomic<bool> &isStopping);

} // namespace ioc
