// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/wall_socket.h"

#include "core/engine/wall_command.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

namespace ioc {
namespace {

Q_LOGGING_CATEGORY(lcWalls, "toancanh.wall")

const QString kPrefix = QStringLiteral("wall.");

/// What orders are carried out with.
struct Desk
{
    Zone zone;
    WallService &walls;
    WallSocket::Record record;
};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WallCommand)
};

void show(const Desk &desk, const WallOrder &order, const CommandSocket::Answer &answer)
{
    const auto shown = desk.walls.carryOut(order);
    answer(shown ? CommandAnswer{true, {}, {}, factsOf(*shown, desk.zone)} : refusal(shown.error()));
}

/// Recorded first, and only when there is a wall to show it. What cannot be recorded is not said; but nothing keeps
/// what was said on a wall, or people from their meeting.
void showRecorded(const std::shared_ptr<Desk> &desk, const WallOrder &order, const CommandSocket::Answer &answer)
{
    if (const auto there = desk->walls.carryOut({WallOrder::Kind::Ask, order.screen}); !there)
        return answer(refusal(there.error()));
    Command said = commandOf(order);
    said.kind = Command::Kind::RecordWallOrder;
    if (said.subject.isEmpty())
        said.subject = kEveryWall;
    desk->record(said, [waiting = std::weak_ptr(desk), order, answer](const CommandAnswer &recorded) {
        const auto still = waiting.lock();
        if (!still)
            return answer(refusal({ErrorCode::Cancelled, Texts::tr("No wall is shown any more.")}));
        if (!recorded.done && order.kind == WallOrder::Kind::Say)
            return answer(recorded);
        if (!recorded.done)
            qCWarning(lcWalls).noquote() << "not in the ledger:" << recorded.sentence;
        show(*still, order, answer);
    });
}

void take(const std::shared_ptr<Desk> &desk, const Command &command, const CommandSocket::Answer &answer)
{
    if (command.kind == Command::Kind::Ping)
        return answer({true, {}, {}, {}});
    if (command.kind != Command::Kind::ActOnWall)
        return answer(refusal({ErrorCode::Usage, Texts::tr("A wall takes orders of walls alone.")}));
    const auto order = wallOrderFrom(command);
    if (!order)
        return answer(refusal(order.error()));
    if (isRecorded(order->kind))
        showRecorded(desk, *order, answer);
    else
        show(*desk, *order, answer);
}

/// Whose program has ended without removing it.
void removeDeadSockets(const QString &folder)
{
    for (const QByteArray &name : wallSocketsIn(folder)) {
        const auto connected = connectInFolder(folder, name);
        if (!connected && connected.error().code == ErrorCode::NotFound)
            QFile::remove(folder + QLatin1Char('/') + QString::fromLatin1(name));
    }
}

} // namespace

Result<std::unique_ptr<WallSocket>> WallSocket::listen(const QString &folder, const Zone &zone, WallService &walls,
                                                       Record record, const CommandSocket::Limits &limits)
{
    removeDeadSockets(folder);
    const QString name = kPrefix + QString::number(QCoreApplication::applicationPid());
    auto desk = std::make_shared<Desk>(Desk{zone, walls, std::move(record)});
    auto socket = CommandSocket::listen(
        folder,
        [desk](const Command &command, uid_t, const CommandSocket::Answer &answer) { take(desk, command, answer); },
        limits, name.toLatin1());
    if (!socket)
        return socket.error();
    std::unique_ptr<WallSocket> made(new WallSocket);
    made->m_file = folder + QLatin1Char('/') + name;
    made->m_socket = std::move(*socket);
    return made;
}

WallSocket::~WallSocket()
{
    m_socket.reset();
    QFile::remove(m_file);
}

QList<QByteArray> wallSocketsIn(const QString &folder)
{
    QList<QByteArray> names;
    for (const QString &name : QDir(folder).entryList({kPrefix + QLatin1Char('*')}, QDir::System | QDir::Hidden))
        names.append(name.toLatin1());
    return names;
}

} // namespace ioc
