// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/spoken_for.h"

namespace ioc {
namespace {

/// When the feeds of an input last reported; nothing when one of them never did.
std::optional<Instant> reportedAt(const EvaluationContext &context, const CompiledIndicator::Input &input)
{
    std::optional<Instant> oldest;
    for (const FeedId &feed : input.feeds) {
        const auto health = context.feeds.constFind(feed);
        if (health == context.feeds.constEnd() || !health->lastOk)
            return std::nullopt;
        oldest = oldest ? std::min(*oldest, *health->lastOk) : *health->lastOk;
    }
    return oldest;
}

/// A stretch in instants.
struct Bounds
{
    Instant begin;
    Instant end;
};

Bounds boundsOf(const Stretch &stretch, const Zone &zone)
{
    if (stretch.kind == Stretch::Kind::Hours)
        return {stretch.from, stretch.to};
    return {zone.startOf(stretch.fromDay), zone.startOf(stretch.toDay)};
}

std::optional<Instant> zeroUntil(const EvaluationContext &context, const CompiledIndicator::Input &input,
                                 std::optional<Instant> reported, const Bounds &bounds)
{
    if (!input.counted || !reported || *reported < bounds.begin)
        return std::nullopt;
    for (const FeedId &feed : input.feeds) {
        const FeedDefinition *definition = context.pack.feed(feed);
        const auto first =
            definition ? context.pack.zone.fromIso(definition->watermarkInitial) : Result<Instant>(Error{});
        if (first && bounds.end <= *first)
            return std::nullopt;
    }
    return reported;
}

} // namespace

InputReports::InputReports(const EvaluationContext &context, const CompiledIndicator::Input &input,
                           const Stretch &stretch)
    : m_input(input)
    , m_zone(context.pack.zone)
    , m_reported(reportedAt(context, input))
    , m_zeroUntil(ioc::zeroUntil(context, input, m_reported, boundsOf(stretch, context.pack.zone)))
{
}

Stretch InputReports::told(const Stretch &stretch) const
{
    if (!m_input.counted || !m_reported || !stretch.cut || *stretch.cut <= *m_reported)
        return stretch;
    const QDate day = m_zone.date(*m_reported);
    const bool isStanding = m_input.how.gather == Gather::ToDate; // counts from ever on
    if (day < stretch.fromDay && !isStanding)
        return stretch; // nothing of it: the caller says so
    Stretch part = stretch;
    part.cut = m_reported;
    part.toDay = std::min(stretch.toDay, day.addDays(1));
    part.fromDay = std::min(stretch.fromDay, day);
    return part;
}

std::optional<Instant> InputReports::spokenFor(const Gathered &gathered) const
{
    if (m_input.counted)
        return m_reported;
    switch (m_input.measure->grain) {
    case Grain::Instant:
        return m_input.measure->kind == MeasureKind::Stock ? gathered.oldestAt : gathered.newestAt;
    case Grain::Hour: {
        const auto at = m_input.measure->kind == MeasureKind::Stock ? gathered.oldestAt : gathered.newestAt;
        return at ? std::optional(*at + std::chrono::hours(1)) : std::nullopt;
    }
    case Grain::Day:
    case Grain::Month: {
        // A stock is as old as the part of it that has been silent longest. A figure of a day that came late, as
        // history does, speaks for no moment beyond that day.
        const bool stock = m_input.measure->kind == MeasureKind::Stock;
        const auto received = stock ? gathered.oldestReceived : gathered.newestReceived;
        const auto at = stock ? gathered.oldestAt : gathered.newestAt;
        if (!received || !at)
            return std::nullopt;
        const QDate day = m_zone.date(*at);
        const Instant end = m_zone.startOf(m_input.measure->grain == Grain::Day ? day.addDays(1) : day.addMonths(1));
        return std::min(*received, end);
    }
    }
    return std::nullopt;
}

} // namespace ioc
