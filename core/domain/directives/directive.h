// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"

#include <QDate>

#include <optional>
#include <vector>

namespace ioc {

/// Who has to do something: a department of the pack, or the authority of a unit. One of them.
struct Charge
{
    AgencyId agency;
    UnitId unit;

    bool isNobody() const { return agency.isEmpty() && unit.isEmpty(); }
    friend bool operator==(const Charge &, const Charge &) = default;
};

/// When data alone settle a directive: the indicator is at `limit` or on its good side, by readings that may be
/// trusted, for so many civil days on end.
struct SettledBy
{
    bool atLeast = true; ///< good is at or above the limit; false: at or below
    double limit = 0;
    int days = 1;

    friend bool operator==(const SettledBy &, const SettledBy &) = default;
};

/// What a leader orders ("chỉ đạo").
struct DirectiveOrder
{
    QString number;  ///< of the paper: "15/CĐ-UBND"; may be empty
    QString content; ///< what is to be done
    QString issuer;  ///< name and office of the leader
    Charge charge;
    std::vector<Charge> supporters;
    QDate due; ///< the last day
    // What it is about: all may be empty.
    std::optional<AlarmKey> alarm;
    IndicatorId indicator;
    UnitId unit; ///< of the indicator; empty: the province
    std::optional<SettledBy> settledBy;

    friend bool operator==(const DirectiveOrder &, const DirectiveOrder &) = default;
};

enum class DirectiveState {
    Open,
    Reported, ///< who is in charge says that it is done; the issuer has not agreed yet
    Closed,
    Withdrawn
};
QString toString(DirectiveState state);

enum class DirectiveEvent { Issued, Progressed, Extended, Reported, Closed, Reopened, Withdrawn, Commented, Reminded };
QString toString(DirectiveEvent event); ///< "issued" …: the ledger's kind is "directive." and this
std::optional<DirectiveEvent> directiveEventFromString(const QString &text);

/// One line of the journal of directives. The ledger keeps it as an entry of which the subject is the directive's id.
struct DirectiveEntry
{
    QString directive; ///< id: year of issue and a running number, "2026-0015"
    DirectiveEvent event = DirectiveEvent::Issued;
    Instant at;
    QString actor;                       ///< empty: the program
    std::optional<DirectiveOrder> order; ///< of Issued
    QString text;                        ///< report, reason, comment
    std::optional<int> percent;          ///< of Progressed: 0 to 100
    std::optional<QDate> due;            ///< of Extended
    std::optional<double> value;         ///< of the indicator at that moment, where it may be trusted
    bool byData = false;                 ///< of Closed

    friend bool operator==(const DirectiveEntry &, const DirectiveEntry &) = default;
};

/// A directive as it stands.
struct Directive
{
    QString id;
    DirectiveOrder order;
    DirectiveState state = DirectiveState::Open;
    Instant issuedAt;
    QDate due; ///< with what extended it
    int extensions = 0;
    int percent = 0;
    Instant openSince;                 ///< its issue, or when it was last reopened
    std::optional<Instant> endedAt;    ///< Closed or Withdrawn
    std::optional<Instant> reportedAt; ///< when it was first reported as done, since it was last open
    bool byData = false;               ///< closed by data
    std::optional<double> before;      ///< of the indicator when it was issued
    std::optional<double> after;       ///< … and when it was closed
    std::optional<Instant> reminded;   ///< last
    std::vector<DirectiveEntry> history;

    bool isRunning() const { return state == DirectiveState::Open || state == DirectiveState::Reported; }

    /// How many days past its last day it is on `today`; a report on time stops the count. 0: it is not.
    int daysOverdue(QDate today) const;
};

} // namespace ioc
