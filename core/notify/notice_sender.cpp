// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/notice_sender.h"

#include "core/base/log.h"
#include "core/notify/message.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kLongestSleep = 30s; // the wall clock may be set meanwhile
constexpr Milliseconds kLongestRest = 1min;
constexpr Milliseconds kStorageRetry = 1s;
constexpr Milliseconds kBetweenSweeps = 1h;
constexpr int kAtATime = 200;
constexpr size_t kRefusedInARow = 3; // messages, and none taken between them

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NoticeSender)
};

std::vector<std::int64_t> numbersOf(const std::vector<WaitingNotice> &together)
{
    std::vector<std::int64_t> numbers;
    for (const WaitingNotice &one : together)
        numbers.push_back(one.no);
    return numbers;
}

} // namespace

Milliseconds restAfter(int failures)
{
    return std::min<Milliseconds>(5s * (1 << std::clamp(failures - 1, 0, 10)), kLongestRest);
}

Milliseconds delayAfter(int attempts)
{
    return std::min<Milliseconds>(1min * (1 << std::clamp(attempts, 0, 10)), Outbox::kLongestDelay);
}

Result<std::unique_ptr<NoticeSender>> NoticeSender::start(Settings settings)
{
    auto outbox = Outbox::open(settings.outboxFile, settings.clock->now());
    if (!outbox)
        return outbox.error();
    const auto handled = (*outbox)->handledEntry();
    if (!handled)
        return handled.error();
    std::unique_ptr<NoticeSender> sender(new NoticeSender(std::move(settings), std::move(*outbox)));
    sender->m_handledEntry = *handled;
    sender->m_thread = std::thread([self = sender.get()] { self->run(); });
    return sender;
}

NoticeSender::NoticeSender(Settings settings, std::unique_ptr<Outbox> outbox)
    : m_settings(std::move(settings))
    , m_outbox(std::move(outbox))
    , m_damage(m_outbox->damage())
{
    m_couriers.setMaxThreadCount(kMostAtOnce);
    for (const NotifyChannel &channel : m_settings.notify.channels) {
        Line line{channel, makeChannel(channel, m_settings.secretOf, m_settings.limits, m_isStopping), {}, {}, {}, {}};
        line.health.channel = channel.id;
        m_lines.push_back(std::move(line));
    }
}

NoticeSender::~NoticeSender()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void NoticeSender::tell(std::vector<Notice> notices, std::optional<std::int64_t> upToEntry)
{
    {
        const std::lock_guard lock(m_mutex);
        m_told.push_back({std::move(notices), upToEntry});
    }
    m_wake.notify_all();
}

void NoticeSender::look()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isLooking = true;
    }
    m_wake.notify_all();
}

void NoticeSender::run()
{
    forgetLostChannels();
    for (Line &line : m_lines)
        report(line);
    while (!m_isStopping) {
        takeReturned();
        if (settle() && persist())
            round();
        const Milliseconds sleep = hasTrouble() ? kStorageRetry : untilNextLook();
        std::unique_lock lock(m_mutex);
        const bool mayBeWokenByNews = !hasTrouble();
        m_wake.wait_for(lock, sleep, [&] {
            return m_isStopping || m_isLooking || (mayBeWokenByNews && !(m_told.empty() && m_returned.empty()));
        });
        m_isLooking = false;
    }
    m_couriers.waitForDone(); // they have heard that it ends
    takeReturned();
    (void)(settle() && persist());
}

/// What was told goes to the disk; on a failure it stays where it is. True when all is there.
bool NoticeSender::persist()
{
    for (;;) {
        Told told;
        {
            const std::lock_guard lock(m_mutex);
            if (m_told.empty())
                return true;
            told = m_told.front();
        }
        if (!written(m_outbox->add(told.notices, told.upToEntry, m_settings.clock->now())))
            return false;
        const std::lock_guard lock(m_mutex);
        m_told.pop_front();
    }
}

bool NoticeSender::settle()
{
    while (!m_unsettled.empty()) {
        if (!written(m_unsettled.front()()))
            return false;
        m_unsettled.pop_front();
    }
    return true;
}

/// Those that work first: threads may be scarce.
void NoticeSender::round()
{
    std::vector<Line *> lines;
    for (Line &line : m_lines)
        lines.push_back(&line);
    std::stable_partition(lines.begin(), lines.end(), [](const Line *line) { return line->health.failures == 0; });
    for (Line *line : lines) {
        if (m_isStopping || !work(*line))
            return;
    }
    const Instant now = m_settings.clock->now();
    if ((m_sweptAt && now - *m_sweptAt < kBetweenSweeps) || !written(m_outbox->sweep(now)))
        return;
    m_sweptAt = now;
    for (Line &line : m_lines)
        report(line); // what was given up grows old
}

bool NoticeSender::mayGo(const Line &line) const
{
    if (!line.channel)
        return true;
    const auto isAway = [](const Line &one) { return one.away.has_value(); };
    return !line.away && std::count_if(m_lines.begin(), m_lines.end(), isAway) < kMostAtOnce;
}

/// One message: what is told meanwhile may be more urgent than what waits behind it. False when the outbox fails.
bool NoticeSender::work(Line &line)
{
    const Instant now = m_settings.clock->now();
    const bool wasSetBack = line.restsUntil && *line.restsUntil - now > kLongestRest; // the clock
    if (!mayGo(line) || (line.restsUntil && now < *line.restsUntil && !wasSetBack))
        return true;
    const auto waiting = m_outbox->due(line.settings.id, now, kAtATime);
    note(m_readTrouble, waiting ? std::nullopt : std::optional(waiting.error()));
    if (!waiting || waiting->empty())
        return waiting.has_value();
    std::vector<WaitingNotice> together = messagesOf(*waiting).front();
    if (const QString tried = together.front().message; !tried.isEmpty()) {
        auto same = m_outbox->triedIn(line.settings.id, tried); // more than fit into one look
        note(m_readTrouble, same ? std::nullopt : std::optional(same.error()));
        if (!same)
            return false;
        together = std::move(*same);
    }
    NoticeMessage message = messageOf(together);
    if (!written(m_outbox->begin(numbersOf(together), message.id)))
        return false;
    line.away = Errand{message.id, std::move(together)};
    if (!line.channel)
        return takeBack(line, show(line, message));
    send(line, std::move(message));
    return true;
}

Sending NoticeSender::show(const Line &line, const NoticeMessage &message) const
{
    if (!m_settings.onScreen)
        return SendFailure{{ErrorCode::NotFound, Texts::tr("No window is there to tell it.")}, false, true, true};
    m_settings.onScreen(line.settings, message);
    return std::nullopt;
}

void NoticeSender::send(Line &line, NoticeMessage message)
{
    m_couriers.start([this, &line, message = std::move(message), now = m_settings.clock->now()] {
        Sending sending = line.channel->send(message, now);
        {
            const std::lock_guard lock(m_mutex);
            m_returned.emplace_back(&line, std::move(sending));
        }
        m_wake.notify_all();
    });
}

void NoticeSender::takeReturned()
{
    std::deque<std::pair<Line *, Sending>> returned;
    {
        const std::lock_guard lock(m_mutex);
        returned = std::exchange(m_returned, {});
    }
    for (const auto &[line, sending] : returned)
        takeBack(*line, sending);
}

/// False when the outbox does not take what came of it.
bool NoticeSender::takeBack(Line &line, const Sending &sending)
{
    conclude(line, *std::exchange(line.away, {}), sending);
    const bool isSettled = settle();
    if (isSettled && !m_isStopping)
        report(line);
    return isSettled;
}

void NoticeSender::conclude(Line &line, const Errand &errand, const Sending &sending)
{
    const Instant now = m_settings.clock->now();
    const auto numbers = numbersOf(errand.together);
    const WaitingNotice &first = errand.together.front();
    if (!sending) {
        line.health.isProven = true;
        line.health.failure.reset();
        line.health.failures = 0;
        line.refused.clear();
        line.restsUntil.reset();
        m_unsettled.push_back([this, numbers, now] { return m_outbox->sent(numbers, now); });
        return;
    }
    const QString reason = toString(sending->error);
    // The sentence may hold an address, which is no matter of a log.
    qCInfo(lcNotify, "%s: %s (native %d)", qUtf8Printable(line.settings.id.toString()),
           qUtf8Printable(toString(sending->error.code)), sending->error.native);
    if (sending->error.code == ErrorCode::Cancelled) {
        line.restsUntil = now;
    } else if (sending->isOfRecipient) {
        // A gateway that takes nothing from anybody (no credit) refuses politely too.
        if (!sending->isFinal)
            line.refused.insert(errand.message);
        if (line.refused.size() >= kRefusedInARow) {
            line.health.isProven = true;
            line.health.failure = sending->error;
        }
    } else {
        line.health.isProven = true;
        line.health.failure = sending->error;
        ++line.health.failures;
        line.restsUntil = now + restAfter(line.health.failures);
    }
    const bool isTooOld = now - first.since >= m_settings.notify.giveUpAfter;
    if (sending->isFinal || (isTooOld && sending->error.code != ErrorCode::Cancelled)) {
        m_unsettled.push_back([this, numbers, now, reason] { return m_outbox->giveUp(numbers, now, reason); });
        return;
    }
    const Instant next = sending->isOfRecipient ? now + delayAfter(first.attempts) : *line.restsUntil;
    m_unsettled.push_back([this, numbers, next, mayHaveArrived = sending->mayHaveArrived, reason] {
        return m_outbox->putBack(numbers, next, mayHaveArrived, reason);
    });
}

/// The pack may have changed since they were told.
void NoticeSender::forgetLostChannels()
{
    const auto channels = m_outbox->waitingChannels();
    note(m_readTrouble, channels ? std::nullopt : std::optional(channels.error()));
    for (const ChannelId &channel : channels ? *channels : std::vector<ChannelId>()) {
        if (!m_settings.notify.channel(channel) &&
            !written(m_outbox->giveUpAll(channel, m_settings.clock->now(),
                                         Texts::tr("The pack has no such channel any more."))))
            return;
    }
}

void NoticeSender::report(Line &line)
{
    const auto counts = m_outbox->counts(line.settings.id, m_settings.clock->now());
    const auto reason = m_outbox->lastReason(line.settings.id);
    if (counts && reason) {
        line.health.waiting = counts->waiting;
        line.health.givenUp = counts->givenUp;
        line.health.lastGivenUp = *reason;
    }
    if (m_settings.onHealth)
        m_settings.onHealth(line.health);
}

void NoticeSender::note(std::optional<Error> &trouble, const std::optional<Error> &found)
{
    const bool hadTrouble = hasTrouble();
    trouble = found;
    if (hasTrouble() == hadTrouble)
        return;
    if (found)
        qCWarning(lcNotify, "outbox: %s (native %d)", qUtf8Printable(toString(found->code)), found->native);
    if (m_settings.onStorage)
        m_settings.onStorage(found);
}

bool NoticeSender::written(const Result<void> &done)
{
    note(m_writeTrouble, done ? std::nullopt : std::optional(done.error()));
    return done.has_value();
}

Milliseconds NoticeSender::untilNextLook()
{
    const Instant now = m_settings.clock->now();
    Instant next = now + kLongestSleep;
    for (const Line &line : m_lines) {
        if (!mayGo(line))
            continue; // one that comes back tells
        const auto due = m_outbox->nextDue(line.settings.id);
        if (due && *due)
            next = std::min(next, std::max(**due, line.restsUntil.value_or(**due)));
    }
    return std::max(next - now, Milliseconds(0));
}

} // namespace ioc
