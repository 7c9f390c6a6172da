// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/domain/wall_order.h"
#include "core/engine/command_message.h"

namespace ioc {

/// What somebody orders of walls, from a Command::Kind::ActOnWall, or as a RecordWallOrder keeps it in the ledger.
/// Usage: no such order, a member that is unknown, missing or of the wrong type, a message that is empty, too long or
/// more than one line, or a time that is none.
Result<WallOrder> wallOrderFrom(const Command &command);

/// … and the command of it.
Command commandOf(const WallOrder &order);

/// The subject under which what is told to all walls is recorded.
inline const QString kEveryWall = QStringLiteral("all");

/// Whether it tells the walls something that stands until it is over, for which somebody answers: a message, a meeting,
/// and their ends. To turn pages is nothing to answer for.
bool isRecorded(WallOrder::Kind kind);

/// The `facts` of an answer: {"walls": [{"screen", "page", "mode", "until", "message"}]}; times are ISO 8601.
QJsonObject factsOf(const std::vector<WallStatus> &walls, const Zone &zone);

} // namespace ioc
