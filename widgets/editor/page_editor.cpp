// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/page_editor.h"

#include "widgets/editor/map_sketch.h"
#include "widgets/editor/page_canvas.h"
#include "widgets/editor/page_form.h"
#include "widgets/editor/page_list.h"
#include "widgets/editor/room_form.h"
#include "widgets/editor/tile_form.h"
#include "widgets/editor/verdict_pane.h"
#include "widgets/forms/quit_watch.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ioc {
namespace {

constexpr int kMargin = 12;

bool isLetter(const QKeyEvent &key)
{
    return key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z && !(key.modifiers() & ~Qt::ShiftModifier);
}

} // namespace

PageEditor::PageEditor(ReadService &read, PageService &pages, Language language, QWidget *parent)
    : QWidget(parent)
    , m_read(read)
    , m_service(pages)
    , m_language(language)
    , m_list(new PageList)
    , m_canvas(new PageCanvas(m_draft, mapSketches()))
    , m_verdictPane(new VerdictPane)
    , m_tileForm(new TileForm(m_draft))
    , m_pageForm(new PageForm(m_draft))
    , m_roomForm(new RoomForm)
    , m_noTile(new QLabel)
    , m_told(named(new QLabel, "told"))
    , m_elsewhere(named(new QLabel, "elsewhere"))
    , m_headings{new QLabel, new QLabel, new QLabel}
    , m_undo(named(new QPushButton, "undo"))
    , m_redo(named(new QPushButton, "redo"))
    , m_newTile(named(new QPushButton, "newTile"))
    , m_copyTile(named(new QPushButton, "copyTile"))
    , m_removeTile(named(new QPushButton, "removeTile"))
    , m_discard(named(new QPushButton, "discard"))
    , m_save(named(new QPushButton, "save"))
{
    setObjectName(QStringLiteral("pageEditor"));
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    all->setSpacing(kMargin);
    all->addWidget(makeLeft());
    all->addWidget(makeMiddle(), 1);
    all->addWidget(makeSide());
    addShortcuts();
    connectParts();
    nameParts();
    m_quit = new QuitWatch(this);
    qApp->installEventFilter(this);
    takePack();
}

/// What borrows the draft goes before it; and its end is no news.
PageEditor::~PageEditor()
{
    m_draft.disconnect(this);
    m_draft.steps().disconnect(this);
    if (QWidget *focus = focusWidget())
        focus->clearFocus(); // a field that loses it later would speak to a form that is half gone
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

void PageEditor::connectParts()
{
    connect(m_list, &PageList::pageAsked, this,
            [this](const PageId &page) { leave([this, page] { openPage(page); }); });
    connect(m_list, &PageList::newAsked, this, [this] { leave([this] { beginPage(); }); });
    connect(m_list, &PageList::copyAsked, this, [this] { leave([this] { copyPage(); }); });
    connect(m_list, &PageList::removalAsked, this, &PageEditor::askRemoval);
    connect(m_undo, &QPushButton::clicked, &m_draft.steps(), &QUndoStack::undo);
    connect(m_redo, &QPushButton::clicked, &m_draft.steps(), &QUndoStack::redo);
    connect(m_newTile, &QPushButton::clicked, m_canvas, &PageCanvas::addTile);
    connect(m_copyTile, &QPushButton::clicked, m_canvas, &PageCanvas::duplicateSelected);
    connect(m_removeTile, &QPushButton::clicked, m_canvas, &PageCanvas::removeSelected);
    connect(m_discard, &QPushButton::clicked, this, &PageEditor::discard);
    connect(m_save, &QPushButton::clicked, this, &PageEditor::save);
    connect(m_canvas, &PageCanvas::tileAdded, m_tileForm, &TileForm::begin);
    connect(m_canvas, &PageCanvas::fieldsAsked, m_tileForm, &TileForm::begin);
    connect(m_canvas, &PageCanvas::refused, this, [this](const QString &sentence) {
        if (m_toldKind != Told::Refusal)
            tell(sentence);
    });
    connect(m_tileForm, &TileForm::faultsChanged, this, &PageEditor::judgeAnew);
    connect(m_roomForm, &RoomForm::roomChanged, this, [this](const WallRoom &room) {
        m_canvas->setRoom(room);
        judgeAnew();
    });
    connect(m_verdictPane, &VerdictPane::tileAsked, this, [this](const QString &tile) {
        m_draft.select(tile);
        if (tile.isEmpty())
            m_pageForm->begin();
        else
            m_canvas->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_draft, &PageDraft::changed, this, [this] {
        if (m_toldKind != Told::Refusal)
            tell({});
        judgeAnew();
    });
    connect(&m_draft, &PageDraft::selectionChanged, this, &PageEditor::showState);
    connect(&m_draft.steps(), &QUndoStack::indexChanged, this, &PageEditor::showState);
}

PresentContext PageEditor::eyes() const
{
    return {m_pack, Format(m_language, m_pack->zone), m_read.now(), m_draft.page().id, std::nullopt};
}

void PageEditor::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    m_pack.reset();
    takePack();
}

void PageEditor::setRoom(const WallRoom &room)
{
    m_roomForm->setRoom(room);
}

void PageEditor::present(const SnapshotPtr &snapshot, const PresentContext &context)
{
    setLanguage(context.format.language());
    takePack();
    m_canvas->present(snapshot, context);
}

/// The pack may be another with each snapshot.
void PageEditor::takePack()
{
    const PackPtr pack = m_read.pack();
    if (pack == m_pack)
        return;
    m_pack = pack;
    m_tileForm->setPack(pack, m_language);
    m_pageForm->setPack(pack, m_language);
    m_roomForm->setFormat(eyes().format);
    m_draft.takePack(*pack);
    if (!m_draft.isOpen())
        openFirst();
    judgeAnew();
}

void PageEditor::openFirst()
{
    const PageDocument *first = m_pack->page(m_pack->startPage);
    if (!first && !m_pack->pages.empty())
        first = &m_pack->pages.front();
    if (first)
        m_draft.open(*first);
}

void PageEditor::judgeAnew()
{
    if (!m_pack)
        return;
    m_verdict = judge(m_draft.page(), m_draft.isNew(), m_roomForm->room(), *m_pack, eyes().format);
    for (const PageFault &fault : m_tileForm->faults())
        m_verdict.faults.push_back(fault);
    m_canvas->setVerdict(m_verdict);
    m_verdictPane->show(m_verdict);
    m_verdictPane->setVisible(m_draft.isOpen());
    showState();
}

void PageEditor::showState()
{
    const bool isUnsaved = m_draft.isOpen() && (m_draft.isDirty() || m_draft.isNew());
    m_undo->setEnabled(m_draft.steps().canUndo());
    m_redo->setEnabled(m_draft.steps().canRedo());
    const auto tellStep = [](QPushButton *button, const QString &step, const QString &keys) {
        button->setToolTip(step.isEmpty() ? keys : QStringLiteral("%1 (%2)").arg(step, keys));
        button->setAccessibleDescription(step);
    };
    tellStep(m_undo, m_draft.steps().undoText(), QStringLiteral("Ctrl+Z"));
    tellStep(m_redo, m_draft.steps().redoText(), QStringLiteral("Ctrl+Shift+Z, Ctrl+Y"));
    m_newTile->setEnabled(m_draft.isOpen());
    m_copyTile->setEnabled(m_draft.selectedTile());
    m_removeTile->setEnabled(m_draft.selectedTile());
    m_discard->setEnabled(isUnsaved && !isBusy());
    m_save->setEnabled(isUnsaved && !isBusy());
    m_save->setText(m_order == Order::Save ? tr("Being saved…") : isUnsaved ? tr("Save") : tr("Saved"));
    m_save->setDefault(isUnsaved && !isBusy());
    m_noTile->setVisible(!m_draft.selectedTile());
    m_elsewhere->setVisible(m_draft.isChangedElsewhere());
    m_elsewhere->setText(!m_draft.isChangedElsewhere() ? QString()
                         : m_draft.isNew()
                             ? tr("▲ The page was taken out of the pack elsewhere. Saving puts it in again.")
                             : tr("▲ The page was changed elsewhere. Saving replaces that by what stands here; "
                                  "discarding takes it over."));
    m_elsewhere->setAccessibleName(m_elsewhere->text());
    m_list->setEnabled(!isBusy());
    if (m_pack)
        m_list->show(*m_pack, m_language, m_draft.isOpen() ? &m_draft.page() : nullptr, isUnsaved);
}

void PageEditor::tell(const QString &sentence, Told kind)
{
    m_toldKind = kind;
    const QString text = kind != Told::Note ? QString(QStringLiteral("◆ ") + sentence) : sentence;
    m_told->setText(text);
    m_told->setAccessibleName(sentence);
    m_told->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// Whether it is a field over which the wheel only passes: its value is not to change by that.
bool PageEditor::isPassedOver(const QObject *watched) const
{
    const bool isField = qobject_cast<const QComboBox *>(watched) || qobject_cast<const QAbstractSpinBox *>(watched);
    const auto *field = isField ? static_cast<const QWidget *>(watched) : nullptr;
    return field && isAncestorOf(field) && !field->hasFocus();
}

bool PageEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close && watched == m_window && !m_quit->isQuitting() && m_draft.isDirty()) {
        event->ignore();
        leave([window = m_window] {
            if (window)
                window->close();
        });
        return true;
    }
    if (event->type() == QEvent::Wheel && isPassedOver(watched)) {
        event->ignore(); // it is for the pane that scrolls
        return true;
    }
    // Undoing is the page's, also where one types; letters are for the widget, not for the window.
    if (event->type() == QEvent::ShortcutOverride && watched->isWidgetType() &&
        isAncestorOf(static_cast<QWidget *>(watched))) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isLetter(*key)) {
            event->accept();
            return true;
        }
        const bool isUndo = key->key() == Qt::Key_Z && (key->modifiers() & Qt::ControlModifier);
        if (isUndo || key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PageEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_window = window();
    takePack();
}

void PageEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    nameParts();
    judgeAnew();
}

} // namespace ioc
