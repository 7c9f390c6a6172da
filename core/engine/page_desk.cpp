// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/page_desk.h"

#include "core/base/durable_file.h"
#include "core/base/staged_file.h"
#include "core/domain/screen_plans.h"
#include "core/engine/import_record.h"
#include "core/pack/pack_pages.h"
#include "core/pack/page_json.h"
#include "core/store/data_folder.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <future>

namespace ioc {
namespace {

const QString kSaved = QStringLiteral("saved");
const QString kRemoved = QStringLiteral("removed");
const QString kReplaces = QStringLiteral("replaces");

/// The screens whose plans name a page (docs/wall.md, Screens).
QStringList screensWith(const PageId &page, const QString &dataFolder)
{
    const auto plans = readScreenPlans(dataFolder + QStringLiteral("/screens.json"));
    if (!plans)
        return {PageDesk::tr("The list of screens cannot be read, and one of them may begin with the page.")};
    QStringList sentences;
    for (const ScreenPlan &plan : *plans) {
        if (plan.page == page)
            sentences.push_back(PageDesk::tr("The screen “%1” begins with the page.").arg(plan.screen));
    }
    return sentences;
}

/// One order, from beginning to end. Any thread.
class PageOrder
{
public:
    PageOrder(QString dataFolder, PackPtr running, const Command &command, Actor actor, LedgerThread &ledger)
        : m_dataFolder(std::move(dataFolder))
        , m_folder(DataFolder::packFolder(m_dataFolder))
        , m_running(std::move(running))
        , m_command(command)
        , m_page(command.subject)
        , m_actor(std::move(actor))
        , m_ledger(ledger)
    {
    }

    Result<PackPtr> carryOut()
    {
        auto files = PageFiles::read(m_folder);
        if (!files)
            return files.error();
        m_before = files->page(m_page);
        if (const auto changed = change(*files); !changed)
            return changed.error();
        auto pack = packWithPagesOf(m_folder, *m_running, files->edits());
        if (!pack || files->edits().empty())
            return pack;
        const auto done = put(files->edits());
        return done ? pack : done.error();
    }

private:
    Result<void> change(PageFiles &files)
    {
        if (m_command.event == kSaved)
            return save(files);
        if (m_command.event == kRemoved && m_command.body.isEmpty())
            return remove(files);
        return Error{ErrorCode::Usage, PageDesk::tr("A page is saved with what it holds, or removed.")};
    }

    Result<void> save(PageFiles &files)
    {
        QJsonObject body = m_command.body;
        const QJsonValue replaces = body.take(kReplaces);
        const auto page = checkedPage(body);
        if (!page)
            return page.error();
        if (page->id != m_page)
            return Error{ErrorCode::Usage, PageDesk::tr("The order and the page in it have different ids.")};
        m_after = toJson(*page);
        const QByteArray before = m_before ? hashOf(*m_before) : QByteArray();
        if (before == hashOf(*m_after))
            return {};
        if (!replaces.isUndefined() && replaces.toString() != QString::fromLatin1(before))
            return Error{ErrorCode::Usage,
                         PageDesk::tr("The page was changed elsewhere meanwhile: look at it and save again.")};
        files.put(*m_after);
        return {};
    }

    Result<void> remove(PageFiles &files)
    {
        if (!m_before)
            return Error{ErrorCode::NotFound,
                         PageDesk::tr("There is no page “%1” in the pack.").arg(m_page.toString())};
        const QStringList sentences = whatNames(*m_running, m_page) + screensWith(m_page, m_dataFolder);
        if (!sentences.isEmpty())
            return Error{ErrorCode::Usage, sentences.join(QLatin1Char(' '))};
        files.remove(m_page);
        return {};
    }

    /// `edits`: of one file, since one page was changed.
    Result<void> put(const PageEdits &edits)
    {
        if (const auto remembered = rememberImport(m_folder); !remembered)
            return remembered.error();
        const QString folder = m_folder + QStringLiteral("/pages");
        if (const auto made = makeFolderDurably(folder); !made)
            return made.error();
        const auto &[file, bytes] = *edits.begin();
        const QString path = m_folder + QLatin1Char('/') + file;
        // Also where the file shall go: what stands in the way is found before the ledger has it.
        auto staged = StagedFile::write(path, bytes.value_or(QByteArray()));
        if (!staged)
            return staged.error();
        if (const auto recorded = record(); !recorded)
            return recorded.error();
        return bytes ? staged->putInPlace() : removeDurably(path);
    }

    Result<void> record()
    {
        QJsonObject body{{QStringLiteral("v"), 1}, {QStringLiteral("via"), m_actor.via}};
        if (m_after)
            body.insert(QStringLiteral("page"), *m_after);
        if (m_before)
            body.insert(QStringLiteral("before"), *m_before);
        std::promise<Result<std::int64_t>> answer;
        auto recorded = answer.get_future();
        m_ledger.append({m_actor.name, m_actor.role, m_actor.station, QStringLiteral("page.") + m_command.event,
                         m_page.toString(), QJsonDocument(body).toJson(QJsonDocument::Compact)},
                        [&answer](const Result<std::int64_t> &no) { answer.set_value(no); });
        const auto no = recorded.get();
        return no ? Result<void>() : Result<void>(no.error());
    }

    const QString m_dataFolder;
    const QString m_folder;
    const PackPtr m_running;
    const Command m_command;
    const PageId m_page;
    const Actor m_actor;
    LedgerThread &m_ledger;
    std::optional<QJsonObject> m_before;
    std::optional<QJsonObject> m_after;
};

} // namespace

PageDesk::PageDesk(QString dataFolder, LedgerThread &ledger)
    : m_dataFolder(std::move(dataFolder))
    , m_ledger(ledger)
{
    m_work.setMaxThreadCount(1);
}

void PageDesk::carryOut(const PackPtr &running, const Command &command, const Actor &actor, Done done)
{
    m_work.start([this, running, command, actor, done = std::move(done)] {
        const Result<PackPtr> outcome = PageOrder(m_dataFolder, running, command, actor, m_ledger).carryOut();
        QMetaObject::invokeMethod(this, [outcome, done] { done(outcome); });
    });
}

QJsonObject orderToReplace(const PageDocument *known, const PageDocument &page)
{
    QJsonObject body = toJson(page);
    body.insert(kReplaces, known ? QString::fromLatin1(hashOf(toJson(*known))) : QString());
    return body;
}

Result<PackPtr> packWithPagesOf(const QString &packFolder, const ProvincePack &running, const PageEdits &edits)
{
    const PackReading reading = readPack(packFolder, edits);
    if (!reading.pack)
        return invalidPack(reading.problems);
    return withPages(running, reading.pack->pages);
}

} // namespace ioc
