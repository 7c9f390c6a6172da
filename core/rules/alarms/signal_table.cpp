// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/signal_table.h"

#include <algorithm>

namespace ioc {
namespace {

SignalTable::Turn turnOf(const std::vector<const MemberInput *> &inputs, const SignalState &signal)
{
    SignalTable::Turn turn;
    turn.dataTime = signal.newest;
    for (const MemberInput *one : inputs)
        turn.members.push_back(one->member);
    if (!inputs.empty()) {
        turn.value = inputs.front()->value;
        turn.member = inputs.front()->member;
    }
    return turn;
}

} // namespace

SignalTable::SignalTable(const std::vector<AlarmRule> &rules, size_t communes)
    : m_communes(communes)
{
    std::map<RuleId, size_t> positions;
    for (size_t i = 0; i < rules.size(); ++i)
        positions.emplace(rules[i].id, i);
    size_t signalCount = 0;
    for (const AlarmRule &rule : rules) {
        Row row;
        row.bounds = SignalBounds::of(rule);
        row.first = signalCount;
        row.isProvinceWide = rule.scope == AlarmRule::Scope::Province;
        if (const auto *condition = std::get_if<TableCondition>(&rule.condition))
            row.watches = {condition->measure, condition->dimension};
        if (const auto *condition = std::get_if<CombinedCondition>(&rule.condition)) {
            row.of = condition->of;
            for (const RuleId &id : condition->rules) {
                if (const auto member = positions.find(id); member != positions.end())
                    row.members.push_back(member->second);
            }
        }
        signalCount += row.isProvinceWide ? 1 : communes;
        m_rows.push_back(std::move(row));
    }
    for (Row &row : m_rows) {
        row.bounds.onClock =
            row.bounds.onClock || std::any_of(row.members.begin(), row.members.end(),
                                              [&](size_t member) { return m_rows[member].bounds.onClock; });
    }
    m_signals.resize(signalCount);
    m_heard.resize(signalCount);
}

std::vector<size_t> SignalTable::observe(size_t rule, std::span<const SignalInput> inputs, Instant now)
{
    const Row &row = m_rows[rule];
    Q_ASSERT(inputs.size() == (row.isProvinceWide ? 1 : m_communes) && row.members.empty());
    std::vector<size_t> late;
    for (size_t i = 0; i < inputs.size(); ++i) {
        const AlarmPlace place{rule, row.isProvinceWide ? m_communes : i};
        const SignalNews news =
            row.watches ? stepMembers(row, place, inputs[i], now) : step(row, place, inputs[i], now);
        if (news == SignalNews::Late)
            late.push_back(i);
    }
    return late;
}

SignalNews SignalTable::step(const Row &row, const AlarmPlace &place, SignalInput input, Instant now)
{
    SignalState &signal = m_signals[indexOf(place)];
    m_heard[indexOf(place)] = input.trusted;
    // A wrong time from the future, of a station's clock say, must not make late what comes after it.
    const Instant latest = row.bounds.onClock ? now : std::max(now, signal.newest.value_or(now));
    input.dataTime = std::min(input.dataTime, latest);
    const bool wasActive = signal.active;
    const SignalNews news = stepSignal(row.bounds, signal, input);
    if (signal.active != wasActive)
        m_turns.insert_or_assign(place, Turn{input.dataTime, input.value, input.member.toString(), {}});
    return news;
}

SignalNews SignalTable::stepMembers(const Row &row, const AlarmPlace &place, const SignalInput &input, Instant now)
{
    m_heard[indexOf(place)] = !input.members.empty();
    if (input.members.empty())
        return SignalNews::Present; // all stand as last known
    SignalState &signal = m_signals[indexOf(place)];
    MemberSignals &members = m_members[place];
    const bool wasActive = signal.active;
    const MemberSignals::Turned turned = members.step(row.bounds, input.members, now, wasActive);
    signal = members.whole();
    if (signal.active != wasActive) {
        m_turns.insert_or_assign(place, turnOf(signal.active ? turned.out : turned.back, signal));
        m_joined.erase(place);
    } else {
        join(place, turned);
    }
    return turned.isLate ? SignalNews::Late : SignalNews::Present;
}

/// Others of that place were out of line already, and still are.
void SignalTable::join(const AlarmPlace &place, const MemberSignals::Turned &turned)
{
    const auto before = m_joined.find(place);
    QStringList members = before == m_joined.end() ? QStringList() : before->second.members;
    for (const MemberInput *back : turned.back)
        members.removeAll(back->member);
    if (!turned.out.empty()) {
        Turn joined = turnOf(turned.out, m_signals[indexOf(place)]);
        joined.members += members;
        m_joined.insert_or_assign(place, std::move(joined));
    } else if (members.isEmpty()) {
        m_joined.erase(place);
    } else {
        Turn &left = before->second;
        left.members = members;
        if (!members.contains(left.member)) {
            left.member = members.front();
            left.value.reset();
        }
    }
}

const SignalTable::Turn *SignalTable::joined(const AlarmPlace &place) const
{
    const auto found = m_joined.find(place);
    return found == m_joined.end() ? nullptr : &found->second;
}

std::vector<QString> SignalTable::membersOut(const AlarmPlace &place) const
{
    const auto found = m_members.find(place);
    return found == m_members.end() ? std::vector<QString>() : found->second.out();
}

bool SignalTable::tellsFor(const AlarmPlace &cause, const AlarmPlace &place) const
{
    if (!covers(place) || !hasMembers(place) || m_rows[cause.rule].watches != m_rows[place.rule].watches)
        return true;
    const std::vector<QString> told = membersOut(cause);
    const std::vector<QString> out = membersOut(place);
    return std::includes(told.begin(), told.end(), out.begin(), out.end());
}

void SignalTable::set(const AlarmPlace &place, const SignalState &state)
{
    m_signals[indexOf(place)] = state;
    if (hasMembers(place) && !state.active)
        setReturned(place);
}

void SignalTable::setMember(const AlarmPlace &place, const QString &member, const SignalState &state)
{
    if (!hasMembers(place))
        return;
    MemberSignals &members = m_members[place];
    members.set(member, state);
    const bool isActive = m_signals[indexOf(place)].active;
    m_signals[indexOf(place)] = members.whole();
    m_signals[indexOf(place)].active = isActive;
}

void SignalTable::setRaised(const AlarmPlace &place, const QString &member)
{
    m_signals[indexOf(place)].active = true;
    if (!hasMembers(place) || member.isEmpty())
        return;
    m_members[place].setOut(member);
    setOthersMayBeOut(place);
}

bool SignalTable::mayOthersBeOut(const AlarmPlace &place) const
{
    const auto members = m_members.find(place);
    return members != m_members.end() && members->second.mayOthersBeOut();
}

void SignalTable::setOthersMayBeOut(const AlarmPlace &place)
{
    m_members[place].setOthersMayBeOut();
}

void SignalTable::setReturned(const AlarmPlace &place)
{
    m_signals[indexOf(place)].active = false;
    m_joined.erase(place);
    forgetMembersOut(place);
}

void SignalTable::forgetMembersOut(const AlarmPlace &place)
{
    if (const auto members = m_members.find(place); members != m_members.end())
        members->second.setAllBack();
}

void SignalTable::combine(Instant now, const Counts &counts)
{
    for (size_t rule = 0; rule < m_rows.size(); ++rule) {
        const Row &row = m_rows[rule];
        if (row.members.empty())
            continue;
        const size_t from = row.isProvinceWide ? m_communes : 0;
        const size_t to = row.isProvinceWide ? m_communes + 1 : m_communes;
        for (size_t unit = from; unit < to; ++unit) {
            const Verdict verdict = verdictOf(row, unit, counts);
            if (!verdict.newest)
                continue;
            const size_t needed = row.of == CombinedCondition::Of::All ? row.members.size() : 1;
            const Instant time = row.bounds.onClock ? now : *verdict.newest;
            step(row, {rule, unit}, SignalInput::yesNo(verdict.out >= needed, time), now);
        }
    }
}

/// Where a rule that is combined on a unit speaks: there, province-wide, or on each commune for the province.
template <typename Visit>
void SignalTable::forEachPlace(size_t member, size_t unit, Visit visit) const
{
    if (const auto speaker = speakerFor(member, unit))
        return visit(*speaker);
    for (size_t commune = 0; commune < m_communes; ++commune)
        visit({member, commune});
}

SignalTable::Verdict SignalTable::verdictOf(const Row &row, size_t unit, const Counts &counts) const
{
    Verdict verdict;
    for (size_t member : row.members) {
        bool isOut = false;
        forEachPlace(member, unit, [&](const AlarmPlace &place) {
            const SignalState &signal = at(place);
            if (signal.newest)
                verdict.newest = std::max(verdict.newest, signal.newest);
            isOut = isOut || (signal.active && counts(place));
        });
        verdict.out += isOut;
    }
    return verdict;
}

std::vector<AlarmPlace> SignalTable::partsOut(const AlarmPlace &place) const
{
    std::vector<AlarmPlace> parts;
    for (size_t member : m_rows[place.rule].members) {
        forEachPlace(member, place.unit, [&](const AlarmPlace &part) {
            if (at(part).active)
                parts.push_back(part);
        });
    }
    return parts;
}

bool SignalTable::covers(const AlarmPlace &place) const
{
    return place.rule < m_rows.size() &&
           (m_rows[place.rule].isProvinceWide ? place.unit == m_communes : place.unit < m_communes);
}

std::optional<AlarmPlace> SignalTable::speakerFor(size_t rule, size_t unit) const
{
    if (m_rows[rule].isProvinceWide)
        return AlarmPlace{rule, m_communes};
    return unit < m_communes ? std::optional(AlarmPlace{rule, unit}) : std::nullopt;
}

std::vector<AlarmPlace> SignalTable::restless() const
{
    std::vector<AlarmPlace> places;
    for (size_t rule = 0; rule < m_rows.size(); ++rule) {
        const size_t units = m_rows[rule].isProvinceWide ? 1 : m_communes;
        for (size_t i = 0; i < units; ++i) {
            const AlarmPlace place{rule, m_rows[rule].isProvinceWide ? m_communes : i};
            if (at(place).active || at(place).turning)
                places.push_back(place);
        }
    }
    return places;
}

std::map<QString, SignalState> SignalTable::restlessMembers(const AlarmPlace &place) const
{
    const auto found = m_members.find(place);
    std::map<QString, SignalState> restless = found == m_members.end() ? decltype(restless)() : found->second.all();
    std::erase_if(restless, [](const auto &member) { return !member.second.active && !member.second.turning; });
    return restless;
}

} // namespace ioc
