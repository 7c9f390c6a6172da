// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ioc {

/// What one program asks of the owner of a data folder. On the socket it is one line of JSON (docs/command-socket.md).
struct Command
{
    enum class Kind {
        Ping,
        Status,
        PauseFeed,
        ResumeFeed,
        RunFeed,
        RerunQuarantine,
        AddEntry,
        ActOnDirective,
        ActOnAlarm,
        TryChannel,
        HandOver,
        RecordBulletin,
        RecordWallOrder,
        ActOnWall,
        ActOnPage
    };

    Kind kind = Kind::Ping;
    FeedId feed;          ///< of those that name one; empty otherwise
    QJsonArray rows = {}; ///< of AddEntry
    QString subject = {}; ///< of ActOn…: the directive's id (empty for a new one), the alarm's RULE|UNIT, or the
                          ///< screen (empty: every wall), or the page's id; of TryChannel: the channel; of HandOver:
                          ///< the shift, or empty
    QString event = {};   ///< … and what is done with it: "issued", "acknowledged" …
    QJsonObject body =
        {}; ///< … with what: the members of a DirectiveEntry; of an alarm `text`, `until`, `owner`; a page

    friend bool operator==(const Command &, const Command &) = default;
};

/// What the owner says to it.
struct CommandAnswer
{
    bool done = false;
    QString code;      ///< when refused: the name of an ErrorCode
    QString sentence;  ///< for people, in the owner's language
    QJsonObject facts; ///< of Status, RerunQuarantine, AddEntry and ActOnDirective

    friend bool operator==(const CommandAnswer &, const CommandAnswer &) = default;
};

/// The longest line that either side takes, with its end.
constexpr qsizetype kLongestCommandLine = 64 * 1024;

QByteArray toLine(const Command &command);
QByteArray toLine(const CommandAnswer &answer);

/// Without the line's end. Usage when it is no command of this version: untrusted input.
Result<Command> commandFromLine(const QByteArray &line);
Result<CommandAnswer> answerFromLine(const QByteArray &line);

CommandAnswer refusal(const Error &error);

/// What a refusal says, with the code that it names; Internal where it names none that this program knows.
Error errorOf(const CommandAnswer &refused);
Result<void> outcomeOf(const CommandAnswer &answer);

/// What whoever asks something of a program that ends is told: Cancelled.
Error programEnds();

} // namespace ioc
