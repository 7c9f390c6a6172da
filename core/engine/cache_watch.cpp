// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/cache_watch.h"

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 1s;

} // namespace

CacheWatch::CacheWatch(const QString &cacheFile)
    : m_cacheFile(cacheFile)
    , m_timer(this)
{
    m_timer.setInterval(kLook);
    connect(&m_timer, &QTimer::timeout, this, &CacheWatch::look);
}

Result<void> CacheWatch::start()
{
    auto database = Database::open(m_cacheFile, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    m_database = std::make_unique<Database>(std::move(*database));
    m_version = std::make_unique<Statement>(*m_database, "PRAGMA data_version");
    m_identity.emplace(m_cacheFile);
    m_seen = version();
    m_timer.start();
    return {};
}

void CacheWatch::look()
{
    const bool gone = !m_identity->stillThere();
    if (gone != m_gone) {
        m_gone = gone;
        Q_EMIT troubleChanged(
            gone ? tr("The cache was removed or replaced: these figures are no longer renewed. Start the "
                      "program again.")
                 : QString());
    }
    const auto now = version();
    if (!now || now == m_seen)
        return;
    m_seen = now;
    Q_EMIT changed();
}

std::optional<std::int64_t> CacheWatch::version()
{
    if (m_version->with().step() != Statement::Step::Row)
        return std::nullopt;
    const std::int64_t found = m_version->integer(0);
    m_version->step();
    return found;
}

} // namespace ioc
