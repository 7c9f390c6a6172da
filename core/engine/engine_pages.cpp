// SPDX-License-Identifier: GPL-3.0-or-later
// The pack's copy, and its pages that people change while it runs.
#include "core/base/log.h"
#include "core/engine/engine.h"
#include "core/engine/pack_copy.h"
#include "core/pack/page_json.h"

namespace ioc {

/// A start that was killed in the middle of an import.
Result<void> Engine::mendCopy()
{
    if (!m_settings.packFolder.isEmpty() || !isPackCopyTorn(m_settings.dataFolder))
        return {};
    const auto owned = DataFolder::own(m_settings.dataFolder);
    if (!owned && owned.error().code == ErrorCode::StorageBusy)
        return {}; // its owner is at it
    return owned ? mendPackCopy(m_settings.dataFolder) : Result<void>(owned.error());
}

Result<void> Engine::importCopy()
{
    if (m_settings.packFolder.isEmpty())
        return {};
    const auto import = importPack(m_settings.packFolder, m_settings.dataFolder);
    if (!import)
        return import.error();
    if (import->pack)
        m_pack = import->pack;
    m_packNotice = import->told.join(QLatin1Char(' '));
    return {};
}

/// The log is open now.
void Engine::startPages()
{
    if (!m_packNotice.isEmpty())
        qCWarning(lcEngine) << qPrintable(m_packNotice);
    if (m_ledger)
        m_pages = std::make_unique<PageDesk>(m_settings.dataFolder, *m_ledger);
}

void Engine::startFollowingPages(const QByteArray &stamp)
{
    if (m_settings.at)
        return;
    m_pageFollower = std::make_unique<PageFollower>(DataFolder::packFolder(m_settings.dataFolder), m_pack, stamp);
    connect(m_pageFollower.get(), &PageFollower::changed, this, [this](const PackPtr &pack) { takePack(pack, [] {}); });
    m_pageFollower->start();
}

/// The rules first: the screens have the new pages when the figures of them come.
void Engine::takePack(const PackPtr &pack, std::function<void()> taken)
{
    if (pack == m_pack || !m_rules)
        return taken();
    QMetaObject::invokeMethod(m_rules.get(), [this, pack, taken = std::move(taken)] {
        m_rules->takePack(pack);
        QMetaObject::invokeMethod(&m_answers, [this, pack, taken] {
            m_pack = pack;
            if (!m_isEnding && !m_scores && !m_settings.at)
                startScoring();
            taken();
        });
        m_rules->makeNow();
    });
}

void Engine::actOnPage(const Command &command, const Actor &actor, CommandDesk::Done done)
{
    m_pages->carryOut(m_pack, command, actor, [this, done = std::move(done)](const Result<PackPtr> &outcome) {
        if (!outcome)
            return done(refusal(outcome.error()));
        takePack(*outcome, [done] { done({true, {}, {}, {}}); });
    });
}

void Engine::orderPage(const Command &command, PageService::Saved told)
{
    if (m_owner && toLine(command).size() >= kLongestCommandLine)
        return told(Error{ErrorCode::Usage, tr("The page is too long to be sent to the program that owns the data "
                                               "folder. Save it there.")});
    order(command, [this, told = std::move(told)](const CommandAnswer &answer) {
        if (m_pageFollower)
            m_pageFollower->look();
        told(outcomeOf(answer));
    });
}

void Engine::savePage(const PageDocument &page, PageService::Saved told)
{
    const QJsonObject body = orderToReplace(m_pack->page(page.id), page); // what whoever saves has in sight
    orderPage({Command::Kind::ActOnPage, {}, {}, page.id.toString(), QStringLiteral("saved"), body}, std::move(told));
}

void Engine::removePage(const PageId &page, PageService::Saved told)
{
    orderPage({Command::Kind::ActOnPage, {}, {}, page.toString(), QStringLiteral("removed"), {}}, std::move(told));
}

/// What was begun with pages is done, and what comes of it on its way to the rules.
void Engine::finishPages()
{
    m_pageFollower.reset();
    if (!m_pages)
        return;
    m_pages->finish();
    deliver(m_pages.get());
}

} // namespace ioc
