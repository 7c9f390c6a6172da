// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/command_desk.h"

#include "core/engine/alarms/shift_report_query.h"
#include "core/engine/manual_entries.h"
#include "core/engine/wall_command.h"

#include <QJsonDocument>

namespace ioc {
namespace {

const CommandAnswer kDone{true, {}, {}, {}};

QString kindOf(const Command &command)
{
    switch (command.kind) {
    case Command::Kind::PauseFeed:
        return QStringLiteral("feed.paused");
    case Command::Kind::ResumeFeed:
        return QStringLiteral("feed.resumed");
    case Command::Kind::RunFeed:
        return QStringLiteral("feed.run");
    case Command::Kind::RerunQuarantine:
        return QStringLiteral("quarantine.rerun");
    case Command::Kind::AddEntry:
        return kEntryAdded;
    case Command::Kind::TryChannel:
        return QStringLiteral("channel.tried");
    case Command::Kind::HandOver:
        return kHandedOver;
    case Command::Kind::RecordBulletin:
        return QStringLiteral("bulletin.written");
    case Command::Kind::RecordWallOrder:
        return QStringLiteral("wall.") + command.event;
    case Command::Kind::Ping:
    case Command::Kind::Status:
    case Command::Kind::ActOnDirective:
    case Command::Kind::ActOnAlarm:
    case Command::Kind::ActOnWall:
    case Command::Kind::ActOnPage:
        break;
    }
    return {};
}

QString subjectOf(const Command &command)
{
    if (command.kind == Command::Kind::HandOver)
        return command.subject.isEmpty() ? kWholeDesk : command.subject;
    const bool isOfAFeed = command.subject.isEmpty();
    return isOfAFeed ? command.feed.toString() : command.subject;
}

LedgerAct actOf(const Command &command, const Actor &actor)
{
    const bool bringsItsBody =
        command.kind == Command::Kind::RecordBulletin || command.kind == Command::Kind::RecordWallOrder;
    QJsonObject body = bringsItsBody ? command.body : QJsonObject();
    body.insert(QStringLiteral("v"), 1);
    body.insert(QStringLiteral("via"), actor.via);
    if (command.kind == Command::Kind::AddEntry)
        body.insert(QStringLiteral("rows"), command.rows);
    if (command.kind == Command::Kind::HandOver)
        body.insert(QStringLiteral("text"), command.body["text"]);
    return {actor.name,      actor.role,         actor.station,
            kindOf(command), subjectOf(command), QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

bool isOfAFeed(Command::Kind kind)
{
    return kind != Command::Kind::ActOnDirective && kind != Command::Kind::ActOnAlarm &&
           kind != Command::Kind::ActOnPage && kind != Command::Kind::TryChannel && kind != Command::Kind::HandOver &&
           kind != Command::Kind::RecordBulletin && kind != Command::Kind::RecordWallOrder;
}

QJsonObject factsOf(const RerunOutcome &outcome)
{
    return {{QStringLiteral("landed"), qint64(outcome.landed)}, {QStringLiteral("stayed"), qint64(outcome.stayed)}};
}

/// What a warning that is about to be written is told by: texts alone, the file's hash among them.
Result<void> checkBulletin(const Command &command)
{
    const bool hasTextsAlone =
        std::all_of(command.body.begin(), command.body.end(), [](const auto &value) { return value.isString(); });
    constexpr qsizetype kHashSigns = 64;
    if (command.subject.isEmpty() || command.event != u"written" || !hasTextsAlone ||
        command.body[QStringLiteral("sha256")].toString().size() != kHashSigns)
        return Error{ErrorCode::Usage, CommandDesk::tr("A warning is recorded by its identifier and the file's hash.")};
    return {};
}

/// What is about to be told to walls.
Result<void> checkWallOrder(const Command &command)
{
    const auto order = wallOrderFrom(command);
    if (!order)
        return order.error();
    if (command.subject.isEmpty() || !isRecorded(order->kind))
        return Error{ErrorCode::Usage, CommandDesk::tr("Messages and meetings are recorded, with their screen.")};
    return {};
}

} // namespace

CommandDesk::CommandDesk(PackPtr pack, LedgerThread *ledger, const QString &whyNoLedger, Means means)
    : m_pack(std::move(pack))
    , m_ledger(ledger)
    , m_whyNoLedger(whyNoLedger)
    , m_means(std::move(means))
{
}

void CommandDesk::carryOut(const Command &command, const Actor &actor, Done done)
{
    if (command.kind == Command::Kind::Ping)
        return done(kDone);
    if (command.kind == Command::Kind::Status)
        return done({true, {}, {}, m_means.status()});
    if (command.kind == Command::Kind::ActOnWall)
        return done(refusal({ErrorCode::Usage, tr("Walls take orders by sockets of their own.")}));
    if (isOfAFeed(command.kind) && !m_pack->feed(command.feed))
        return done(refusal(
            {ErrorCode::NotFound, tr("There is no feed “%1” in the pack.").arg(command.feed.toString().left(64))}));
    if (!m_ledger)
        return done(refusal({ErrorCode::Permission, m_whyNoLedger}));
    if (command.kind == Command::Kind::ActOnDirective)
        return m_means.actOnDirective(command, actor, std::move(done));
    if (command.kind == Command::Kind::ActOnAlarm)
        return m_means.actOnAlarm(command, actor, std::move(done));
    if (command.kind == Command::Kind::ActOnPage)
        return m_means.actOnPage(command, actor, std::move(done));
    if (const auto possible = check(command); !possible)
        return done(refusal(possible.error()));
    m_ledger->append(actOf(command, actor), [this, command, done](const Result<std::int64_t> &no) {
        QMetaObject::invokeMethod(this, [this, command, done, no] {
            if (no)
                afterRecording(command, *no, done);
            else
                done(refusal(no.error()));
        });
    });
}

Result<void> CommandDesk::check(const Command &command) const
{
    if (command.kind == Command::Kind::RecordBulletin)
        return checkBulletin(command);
    if (command.kind == Command::Kind::RecordWallOrder)
        return checkWallOrder(command);
    return m_means.check(command);
}

void CommandDesk::afterRecording(const Command &command, std::int64_t no, Done done)
{
    if (command.kind == Command::Kind::RecordBulletin || command.kind == Command::Kind::RecordWallOrder)
        return done({true, {}, {}, {{QStringLiteral("entry"), qint64(no)}}});
    if (command.kind == Command::Kind::AddEntry) {
        m_means.runNow(command.feed);
        return done({true, {}, {}, {{QStringLiteral("entry"), qint64(no)}}});
    }
    if (command.kind == Command::Kind::HandOver)
        return done(kDone);
    if (command.kind == Command::Kind::RunFeed) {
        m_means.runNow(command.feed);
        return done(kDone);
    }
    if (command.kind == Command::Kind::RerunQuarantine)
        return m_means.rerun(command.feed, [this, done](const Result<RerunOutcome> &outcome) {
            const CommandAnswer answer =
                outcome ? CommandAnswer{true, {}, {}, factsOf(*outcome)} : refusal(outcome.error());
            QMetaObject::invokeMethod(this, [answer, done] { done(answer); });
        });
    const auto outcome = [this, done](const Result<void> &came) {
        const CommandAnswer answer = came ? kDone : refusal(came.error());
        QMetaObject::invokeMethod(this, [answer, done] { done(answer); });
    };
    if (command.kind == Command::Kind::TryChannel)
        m_means.tryChannel(ChannelId(command.subject), outcome);
    else
        m_means.setPaused(command.feed, command.kind == Command::Kind::PauseFeed, outcome);
}

} // namespace ioc
