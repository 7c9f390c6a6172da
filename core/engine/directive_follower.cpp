// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/directive_follower.h"

#include "core/base/log.h"
#include "core/engine/directive_journal.h"

#include <QFileInfo>

namespace ioc {
namespace {

constexpr auto kAgain = std::chrono::seconds(1);

} // namespace

DirectiveFollower::DirectiveFollower(const QString &ledgerFile, const Zone &zone, std::optional<Instant> until)
    : m_ledgerFile(ledgerFile)
    , m_until(until)
    , m_book(zone)
    , m_watch(ledgerFile)
    , m_again(this)
{
    m_watch.setParent(this);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgain);
    connect(&m_again, &QTimer::timeout, this, &DirectiveFollower::watch);
    connect(&m_watch, &CacheWatch::changed, this, &DirectiveFollower::read);
    connect(&m_watch, &CacheWatch::troubleChanged, this, [this](const QString &sentence) {
        if (sentence.isEmpty())
            return read();
        tell(tr("The ledger was removed or replaced: the directives are no longer renewed. Start the program again."));
    });
}

void DirectiveFollower::start()
{
    if (m_until)
        read();
    else
        watch();
}

void DirectiveFollower::stop()
{
    m_watch.stop();
    m_again.stop();
}

void DirectiveFollower::look()
{
    if (!m_until)
        read();
}

/// Watched first and read then, so that nothing falls between the two.
void DirectiveFollower::watch()
{
    if (!QFileInfo::exists(m_ledgerFile) || !m_watch.start())
        m_again.start(); // the owner has not made it yet
    read();
}

void DirectiveFollower::read()
{
    bool isNew = false;
    const auto done = readDirectiveJournal(m_ledgerFile, m_read, m_until, [&](const DirectiveEntry &entry) {
        m_book.apply(entry);
        isNew = true;
    });
    if (!done) {
        if (!m_until)
            m_again.start();
        const QString trouble = tr("The directives cannot be read: %1").arg(done.error().message);
        if (trouble == m_trouble && !isNew)
            return;
        qCWarning(lcEngine) << "the directives cannot be read:" << toString(done.error());
        return tell(trouble);
    }
    if (isNew || !m_isKnown || !m_trouble.isEmpty()) {
        m_isKnown = true;
        tell({});
    }
}

void DirectiveFollower::tell(const QString &trouble)
{
    m_trouble = trouble;
    Q_EMIT changed(m_isKnown ? directivesOf(m_book) : nullptr, trouble);
}

Result<std::vector<DirectiveEntry>> DirectiveFollower::history(const QString &id) const
{
    return historyIn(m_book, id);
}

} // namespace ioc
