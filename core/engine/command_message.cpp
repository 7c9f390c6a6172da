// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/command_message.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace ioc {
namespace {

constexpr int kVersion = 1;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandMessage)
};

/// What a command carries besides its name.
enum class Carries { Nothing, Feed, Rows, Act, Channel };

struct Word
{
    Command::Kind kind;
    const char *text;
    Carries carries;
};

constexpr Word kWords[] = {{Command::Kind::Ping, "ping", Carries::Nothing},
                           {Command::Kind::Status, "status", Carries::Nothing},
                           {Command::Kind::PauseFeed, "feed.pause", Carries::Feed},
                           {Command::Kind::ResumeFeed, "feed.resume", Carries::Feed},
                           {Command::Kind::RunFeed, "feed.run", Carries::Feed},
                           {Command::Kind::RerunQuarantine, "quarantine.rerun", Carries::Feed},
                           {Command::Kind::AddEntry, "entry.add", Carries::Rows},
                           {Command::Kind::ActOnDirective, "directive.act", Carries::Act},
                           {Command::Kind::ActOnAlarm, "alarm.act", Carries::Act},
                           {Command::Kind::TryChannel, "channel.try", Carries::Channel},
                           {Command::Kind::HandOver, "shift.hand_over", Carries::Act},
                           {Command::Kind::RecordBulletin, "bulletin.record", Carries::Act},
                           {Command::Kind::RecordWallOrder, "wall.record", Carries::Act},
                           {Command::Kind::ActOnWall, "wall.act", Carries::Act},
                           {Command::Kind::ActOnPage, "page.act", Carries::Act}};

QByteArray lineOf(QJsonObject object)
{
    object.insert(QStringLiteral("v"), kVersion);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<QJsonObject> objectFrom(const QByteArray &line)
{
    const QJsonDocument document = line.size() < kLongestCommandLine ? QJsonDocument::fromJson(line) : QJsonDocument();
    if (!document.isObject())
        return Error{ErrorCode::Usage, Texts::tr("A command is one JSON object on one line, shorter than 64 KiB.")};
    if (document.object()[QStringLiteral("v")] != QJsonValue(kVersion))
        return Error{ErrorCode::Usage, Texts::tr("The two programs speak different versions of the command socket.")};
    return document.object();
}

/// The members of a command and what they hold; all are there, and no other.
bool holds(const QJsonObject &object, const std::map<QString, QJsonValue::Type> &members)
{
    if (object.size() != qsizetype(members.size()) + 2) // v and command
        return false;
    return std::all_of(members.begin(), members.end(),
                       [&object](const auto &member) { return object[member.first].type() == member.second; });
}

bool isWhole(const QJsonObject &object, Carries carries)
{
    const QString feed = QStringLiteral("feed");
    switch (carries) {
    case Carries::Nothing:
        return holds(object, {});
    case Carries::Feed:
        return holds(object, {{feed, QJsonValue::String}}) && !object[feed].toString().isEmpty();
    case Carries::Rows:
        return holds(object, {{feed, QJsonValue::String}, {QStringLiteral("rows"), QJsonValue::Array}}) &&
               !object[feed].toString().isEmpty();
    case Carries::Act:
        return holds(object, {{QStringLiteral("subject"), QJsonValue::String},
                              {QStringLiteral("event"), QJsonValue::String},
                              {QStringLiteral("body"), QJsonValue::Object}});
    case Carries::Channel:
        return holds(object, {{QStringLiteral("channel"), QJsonValue::String}}) &&
               !object[QStringLiteral("channel")].toString().isEmpty();
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray toLine(const Command &command)
{
    QJsonObject object;
    for (const Word &word : kWords) {
        if (word.kind != command.kind)
            continue;
        object.insert(QStringLiteral("command"), QString::fromLatin1(word.text));
        if (word.carries == Carries::Feed || word.carries == Carries::Rows)
            object.insert(QStringLiteral("feed"), command.feed.toString());
        if (word.carries == Carries::Rows)
            object.insert(QStringLiteral("rows"), command.rows);
        if (word.carries == Carries::Channel)
            object.insert(QStringLiteral("channel"), command.subject);
        if (word.carries == Carries::Act) {
            object.insert(QStringLiteral("subject"), command.subject);
            object.insert(QStringLiteral("event"), command.event);
            object.insert(QStringLiteral("body"), command.body);
        }
    }
    return lineOf(object);
}

QByteArray toLine(const CommandAnswer &answer)
{
    QJsonObject object{{QStringLiteral("done"), answer.done}};
    if (!answer.code.isEmpty())
        object.insert(QStringLiteral("code"), answer.code);
    if (!answer.sentence.isEmpty())
        object.insert(QStringLiteral("sentence"), answer.sentence);
    if (!answer.facts.isEmpty())
        object.insert(QStringLiteral("facts"), answer.facts);
    return lineOf(object);
}

Result<Command> commandFromLine(const QByteArray &line)
{
    const auto object = objectFrom(line);
    if (!object)
        return object.error();
    const QString name = (*object)[QStringLiteral("command")].toString();
    for (const Word &word : kWords) {
        if (name != QLatin1StringView(word.text))
            continue;
        if (!isWhole(*object, word.carries))
            return Error{ErrorCode::Usage, Texts::tr("The command “%1” has a wrong argument.").arg(name)};
        const QLatin1StringView subject(word.carries == Carries::Channel ? "channel" : "subject");
        return Command{word.kind,
                       FeedId((*object)[QStringLiteral("feed")].toString()),
                       (*object)[QStringLiteral("rows")].toArray(),
                       (*object)[subject].toString(),
                       (*object)[QStringLiteral("event")].toString(),
                       (*object)[QStringLiteral("body")].toObject()};
    }
    return Error{ErrorCode::Usage, Texts::tr("The command “%1” is unknown.").arg(name.left(64))};
}

Result<CommandAnswer> answerFromLine(const QByteArray &line)
{
    const auto object = objectFrom(line);
    if (!object)
        return object.error();
    if (!(*object)[QStringLiteral("done")].isBool())
        return Error{ErrorCode::Usage, Texts::tr("The answer of the other program cannot be read.")};
    return CommandAnswer{(*object)[QStringLiteral("done")].toBool(), (*object)[QStringLiteral("code")].toString(),
                         (*object)[QStringLiteral("sentence")].toString(),
                         (*object)[QStringLiteral("facts")].toObject()};
}

CommandAnswer refusal(const Error &error)
{
    return {false, toString(error.code), error.message, {}};
}

Error errorOf(const CommandAnswer &refused)
{
    for (int code = 0; code < int(ErrorCode::Internal); ++code) {
        if (refused.code == toString(ErrorCode(code)))
            return Error{ErrorCode(code), refused.sentence};
    }
    return Error{ErrorCode::Internal, refused.sentence};
}

Result<void> outcomeOf(const CommandAnswer &answer)
{
    return answer.done ? Result<void>() : Result<void>(errorOf(answer));
}

Error programEnds()
{
    return Error{ErrorCode::Cancelled, Texts::tr("The program is ending. Nothing was done.")};
}

} // namespace ioc
