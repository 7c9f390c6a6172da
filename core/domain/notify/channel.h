// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/text.h"

#include <map>
#include <variant>

namespace ioc {

using ChannelId = Id<struct ChannelTag>;

/// A message at the owner's screen. The program's window takes it.
struct DesktopChannel
{
};

/// A sound at the owner's screen. The program's window takes it.
struct SoundChannel
{
};

/// A mail server, never spoken to without TLS.
struct EmailChannel
{
    enum class Tls {
        StartTls, ///< required: a server that offers none is sent nothing
        Implicit
    };

    QString host;
    int port = 587;
    Tls tls = Tls::StartTls;
    QString user;     ///< empty: the server asks for none
    QString secret;   ///< name of the password's secret; empty without a user
    QString caSecret; ///< name of a secret that holds the only authority to trust, in PEM; empty: those of the system
    QString from;     ///< address
    QString fromName; ///< may be empty
};

/// A web address that is told in JSON, signed.
struct WebhookChannel
{
    QString url;
    QString secret;   ///< name of the secret that signs
    QString caSecret; ///< as of EmailChannel
};

/// A gateway that sends text messages when it is asked over HTTP. `{to}`, `{text}`, `{id}` and `{secret}` in address,
/// body and headers stand for the number, the text, the notice's id and the secret, encoded as the place wants it.
struct SmsChannel
{
    enum class Body {
        None, ///< a GET
        Json, ///< a POST
        Form  ///< a POST, percent-encoded
    };

    QString url;
    Body bodyKind = Body::None;
    QString body;
    std::map<QString, QString> headers;
    QString secret;   ///< its name; may be empty
    QString caSecret; ///< as of EmailChannel
    QString expects;  ///< what the answer holds when the gateway has taken the message; empty: its status is enough
    bool withoutMarks = false; ///< Vietnamese without its marks: 160 letters to a message instead of 70
};

/// A way by which people are told. A part of the pack; secrets are named, never held.
struct NotifyChannel
{
    ChannelId id;
    LocalizedText name;
    std::variant<DesktopChannel, SoundChannel, EmailChannel, WebhookChannel, SmsChannel> by;

    /// Whether each person has an address of their own. The others speak to whoever is there: one message for all.
    bool hasAddresses() const
    {
        return std::holds_alternative<EmailChannel>(by) || std::holds_alternative<SmsChannel>(by);
    }

    /// Whether the program's window takes what is told by it.
    bool isOfTheScreen() const
    {
        return std::holds_alternative<DesktopChannel>(by) || std::holds_alternative<SoundChannel>(by);
    }
};

/// "name@host.domain", in ASCII without quotes, as RFC 5321 has it in its plain form, up to 254 characters. Whatever
/// could end a line or a list of addresses is none.
bool isMailAddress(const QString &text);

/// "+" and 8 to 15 digits (ITU-T E.164), or 3 to 15 digits as a country writes them.
bool isPhoneNumber(const QString &text);

} // namespace ioc
