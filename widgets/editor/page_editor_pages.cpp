// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/page_editor.h"

#include "widgets/editor/page_canvas.h"
#include "widgets/editor/page_form.h"

#include <QMessageBox>
#include <QPushButton>

namespace ioc {
namespace {

QMessageBox *question(QWidget *parent, const char *name, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, parent->windowTitle(), text, QMessageBox::NoButton, parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowModality(Qt::WindowModal);
    return box;
}

} // namespace

/// What waits for the answer of the service; while somebody is asked it waits for that.
std::function<void()> PageEditor::takeWaiting()
{
    return m_question ? nullptr : std::exchange(m_then, nullptr);
}

/// Does it, at once where nothing would be lost, else when whoever sits there has said what becomes of the changes.
void PageEditor::leave(std::function<void()> then)
{
    if (!m_draft.isOpen() || !m_draft.isDirty())
        return then();
    m_then = std::move(then);
    ask();
}

void PageEditor::ask()
{
    if (m_question)
        return;
    m_question = question(this, "unsaved",
                          tr("The page “%1” has changes that are not saved.").arg(m_draft.page().title.in(m_language)));
    const QString why = whyNot();
    m_question->setInformativeText(why);
    QPushButton *save = m_question->addButton(tr("Save"), QMessageBox::AcceptRole);
    save->setObjectName(QStringLiteral("saveAndGo"));
    save->setEnabled(why.isEmpty());
    m_question->addButton(tr("Discard"), QMessageBox::DestructiveRole)->setObjectName(QStringLiteral("discardAndGo"));
    QPushButton *stay = m_question->addButton(tr("Stay"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("stay"));
    m_question->setEscapeButton(stay);
    m_question->setDefaultButton(why.isEmpty() ? save : stay);
    connect(m_question, &QMessageBox::finished, this, [this, box = m_question.data()] { answered(*box); });
    m_question->open();
}

void PageEditor::answered(const QMessageBox &box)
{
    const QString answer = box.clickedButton() ? box.clickedButton()->objectName() : QString();
    m_question = nullptr;
    if (answer == u"saveAndGo")
        return save(); // what waits is done when it is saved
    const auto then = std::exchange(m_then, nullptr);
    if (answer != u"discardAndGo" || !then)
        return;
    discard();
    then();
}

void PageEditor::openPage(const PageId &page)
{
    if (const PageDocument *there = m_pack->page(page))
        m_draft.open(*there);
    tell({});
}

void PageEditor::beginPage()
{
    PageDocument page;
    page.id = freePageId(*m_pack, {});
    m_draft.begin(page);
    tell({});
    m_pageForm->begin();
}

void PageEditor::copyPage()
{
    if (!m_draft.isOpen())
        return;
    PageDocument page = m_draft.page();
    const QString number = QStringLiteral(" (2)");
    page.title.vi.append(number);
    page.title.en.append(number);
    page.id = freePageId(*m_pack, page.title.vi);
    m_draft.begin(page);
    tell({});
    m_pageForm->begin();
}

void PageEditor::askRemoval()
{
    if (!m_draft.isOpen())
        return;
    if (m_draft.isNew()) // there is nothing in the pack to be lost, but what was made here
        return leave([this] { openFirst(); });
    QMessageBox *box =
        question(this, "removal", tr("Delete the page “%1” from the pack?").arg(m_draft.base().title.in(m_language)));
    QPushButton *remove = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("reallyRemove"));
    QPushButton *keep = box->addButton(tr("Keep"), QMessageBox::RejectRole);
    box->setEscapeButton(keep);
    box->setDefaultButton(keep);
    connect(remove, &QPushButton::clicked, this, &PageEditor::removePage);
    box->open();
}

void PageEditor::removePage()
{
    if (isBusy())
        return;
    m_order = Order::Removal;
    tell(tr("Being deleted…"));
    showState();
    const PageId page = m_draft.base().id;
    m_service.removePage(page, [view = QPointer(this), page](const Result<void> &result) {
        if (view)
            view->removed(page, result);
    });
}

void PageEditor::removed(const PageId &page, const Result<void> &result)
{
    m_order = Order::None;
    takeWaiting(); // it was to be saved first, and was not
    if (!result) {
        showState();
        return tell(result.error().message, Told::Refusal);
    }
    if (m_draft.base().id == page)
        m_draft.close();
    takePack();
    if (!m_draft.isOpen())
        openFirst();
    judgeAnew();
    tell(tr("Deleted."));
}

/// Back to the page as the pack has it; of a new one to how it began.
void PageEditor::discard()
{
    if (!m_draft.isNew()) {
        m_draft.open(m_draft.base());
    } else if (m_draft.isDirty() && !m_draft.isChangedElsewhere()) {
        m_draft.begin(m_draft.base());
    } else {
        m_draft.close();
        openFirst();
    }
    tell({});
}

/// Why the page is not saved as it is; empty where it may be.
QString PageEditor::whyNot() const
{
    if (!m_verdict.faults.empty()) {
        const PageFault &first = m_verdict.faults.front();
        return first.tile.isEmpty() ? tr("It cannot be saved: %1").arg(first.sentence)
                                    : tr("It cannot be saved. Tile “%1”: %2").arg(first.tile, first.sentence);
    }
    return m_verdict.isReadable ? QString() : tr("It cannot be saved: %1").arg(m_verdict.sentence);
}

void PageEditor::save()
{
    if (isBusy())
        return;
    if (!m_draft.isOpen() || (!m_draft.isDirty() && !m_draft.isNew())) {
        if (const auto then = takeWaiting())
            then();
        return;
    }
    if (const QString why = whyNot(); !why.isEmpty()) {
        m_then = nullptr;
        return tell(why, Told::Fault);
    }
    m_order = Order::Save;
    tell({});
    m_draft.send();
    showState();
    const PageDocument sent = m_draft.page();
    m_service.savePage(sent, [view = QPointer(this), sent, session = m_draft.session()](const Result<void> &result) {
        if (view)
            view->saved(sent, session, result);
    });
}

void PageEditor::saved(const PageDocument &sent, int session, const Result<void> &result)
{
    m_order = Order::None;
    const auto then = takeWaiting();
    if (!result) {
        if (m_draft.session() == session)
            m_draft.refused();
        showState();
        return tell(result.error().message, Told::Refusal);
    }
    if (m_draft.session() == session)
        m_draft.saved(sent);
    takePack();
    showState();
    tell(tr("Saved."));
    if (then)
        leave(then); // it may have been changed meanwhile
}

} // namespace ioc
