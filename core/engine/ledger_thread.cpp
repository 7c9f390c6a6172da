// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ledger_thread.h"

#include "core/base/log.h"
#include "core/store/ledger_verification.h"

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 1s;
constexpr size_t kMostTogether = 256;

} // namespace

LedgerThread::LedgerThread(std::unique_ptr<LedgerWriter> writer, const QString &ledgerFile, const Clock &clock)
    : m_writer(std::move(writer))
    , m_file(ledgerFile)
    , m_clock(clock)
{
    m_thread = std::thread([this] { loop(); });
}

LedgerThread::~LedgerThread()
{
    drainAndStop();
}

void LedgerThread::append(LedgerAct act, Recorded recorded)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_stopping) {
            m_queue.push_back({{std::move(act), m_clock.now()}, std::move(recorded)});
            m_wake.notify_one();
            return;
        }
    }
    recorded(Error{ErrorCode::Cancelled, tr("The program is ending. Nothing was recorded."), m_file});
}

void LedgerThread::drainAndStop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
    m_writer.reset();
}

void LedgerThread::loop()
{
    verify();
    for (;;) {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait_for(lock, kLook, [this] { return !m_queue.empty() || m_stopping; })) {
            lock.unlock();
            look();
            continue;
        }
        if (m_queue.empty())
            return;
        std::vector<Entry> entries;
        for (; !m_queue.empty() && entries.size() < kMostTogether; m_queue.pop_front())
            entries.push_back(std::move(m_queue.front()));
        lock.unlock();
        if (const auto recorded = record(entries); !recorded)
            refuseWaiting(recorded.error());
    }
}

/// Acts that cannot be recorded together are recorded one by one: what is wrong with one does not keep the others out.
/// What is wrong with the storage does.
Result<void> LedgerThread::record(const std::vector<Entry> &entries)
{
    std::vector<TimedAct> acts;
    for (const Entry &entry : entries)
        acts.push_back(entry.act);
    if (const auto first = m_writer->append(acts)) {
        for (size_t i = 0; i < entries.size(); ++i)
            entries[i].recorded(*first + std::int64_t(i));
        return {};
    }
    Result<void> storage;
    for (const Entry &entry : entries) {
        const auto no = storage ? m_writer->append(entry.act.act, entry.act.at) : Result<std::int64_t>(storage.error());
        if (!no)
            qCCritical(lcStore) << "the ledger refuses" << entry.act.act.kind << toString(no.error());
        if (!no && no.error().code != ErrorCode::Usage)
            storage = no.error();
        entry.recorded(no);
    }
    return storage;
}

void LedgerThread::refuseWaiting(const Error &why)
{
    std::deque<Entry> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        waiting.swap(m_queue);
    }
    for (const Entry &entry : waiting)
        entry.recorded(why);
}

void LedgerThread::verify()
{
    const auto verdict = verifyLedger(m_file);
    if (!m_writer->isStillThere())
        return; // look() tells
    if (!verdict)
        m_damage = verdict.error().message;
    else if (!verdict->isWhole())
        m_damage = tr("The ledger is damaged: %1 “toancanh-cli ledger verify” tells more.")
                       .arg(verdict->breaks.front().detail);
    setTrouble(m_damage);
}

void LedgerThread::look()
{
    setTrouble(m_writer->isStillThere()
                   ? m_damage
                   : tr("The ledger was removed or replaced while the program runs: nothing that is "
                        "done can be recorded."));
}

void LedgerThread::setTrouble(const QString &sentence)
{
    if (sentence == m_trouble)
        return;
    m_trouble = sentence;
    if (!sentence.isEmpty())
        qCCritical(lcStore) << "the ledger:" << sentence;
    Q_EMIT troubleChanged(sentence);
}

} // namespace ioc
