// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/command_message.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace ioc {
namespace {

constexpr int kVersion = 1;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandMessage)
};

struct Word
{
    Command::Kind kind;
    const char *text;
    bool namesFeed;
    bool bringsRows = false;
};

constexpr Word kWords[] = {{Command::Kind::Ping, "ping", false},
                           {Command::Kind::Status, "status", false},
                           {Command::Kind::PauseFeed, "feed.pause", true},
                           {Command::Kind::ResumeFeed, "feed.resume", true},
                           {Command::Kind::RunFeed, "feed.run", true},
                           {Command::Kind::RerunQuarantine, "quarantine.rerun", true},
                           {Command::Kind::AddEntry, "entry.add", true, true}};

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

bool hasOnly(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QString &key : object.keys()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            return false;
    }
    return true;
}

} // namespace

QByteArray toLine(const Command &command)
{
    QJsonObject object;
    for (const Word &word : kWords) {
        if (word.kind != command.kind)
            continue;
        object.insert(QStringLiteral("command"), QString::fromLatin1(word.text));
        if (word.namesFeed)
            object.insert(QStringLiteral("feed"), command.feed.toString());
        if (word.bringsRows)
            object.insert(QStringLiteral("rows"), command.rows);
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
    const QString feed = (*object)[QStringLiteral("feed")].toString();
    for (const Word &word : kWords) {
        if (name != QLatin1StringView(word.text))
            continue;
        const QJsonValue rows = (*object)[QStringLiteral("rows")];
        if (!hasOnly(*object, {QLatin1StringView("v"), QLatin1StringView("command"), QLatin1StringView("feed"),
                               QLatin1StringView("rows")}) ||
            word.namesFeed == feed.isEmpty() || object->contains(QStringLiteral("feed")) != word.namesFeed ||
            word.bringsRows != rows.isArray() || object->contains(QStringLiteral("rows")) != word.bringsRows)
            return Error{ErrorCode::Usage, Texts::tr("The command “%1” has a wrong argument.").arg(name)};
        return Command{word.kind, FeedId(feed), rows.toArray()};
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

} // namespace ioc
