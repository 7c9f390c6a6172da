// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/orders_told.h"

#include "core/engine/wall_command.h"
#include "core/store/ledger_reader.h"

#include <QJsonDocument>

namespace ioc {
namespace {

const QString kMatter = QStringLiteral("wall");
constexpr int kAtOnce = 256;

/// Nothing of what is no order that this program knows.
std::optional<WallOrder> orderOf(const LedgerAct &act)
{
    Command command;
    command.kind = Command::Kind::RecordWallOrder;
    command.event = act.kind.mid(kMatter.size() + 1);
    command.subject = act.subject == kEveryWall ? QString() : act.subject;
    command.body = QJsonDocument::fromJson(act.body).object();
    command.body.remove(QStringLiteral("v"));
    command.body.remove(QStringLiteral("via"));
    const auto order = wallOrderFrom(command);
    return order ? std::optional(*order) : std::nullopt;
}

} // namespace

Result<StandingOrders> ordersTold(const QString &ledgerFile, Instant at)
{
    StandingOrders orders;
    auto ledger = LedgerReader::open(ledgerFile);
    if (!ledger && ledger.error().code == ErrorCode::NotFound)
        return orders;
    if (!ledger)
        return ledger.error();
    for (std::int64_t after = 0;;) {
        const auto entries = ledger->about(kMatter, after, kAtOnce);
        if (!entries)
            return entries.error();
        for (const LedgerEntry &entry : *entries) {
            after = entry.no;
            const auto order = entry.at <= at ? orderOf(entry.act) : std::nullopt;
            if (order)
                orders.take(*order, entry.at);
        }
        if (entries->size() < size_t(kAtOnce))
            break;
    }
    if (orders.meeting && at - orders.meeting->since >= kMeetingComesBack)
        orders.meeting.reset();
    orders.at(at); // forgets what is over
    return orders;
}

} // namespace ioc
