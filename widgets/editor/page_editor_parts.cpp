// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/page_editor.h"

#include "widgets/editor/page_canvas.h"
#include "widgets/editor/page_form.h"
#include "widgets/editor/page_list.h"
#include "widgets/editor/room_form.h"
#include "widgets/editor/tile_form.h"
#include "widgets/editor/verdict_pane.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace ioc {
namespace {

constexpr int kMargin = 12;
constexpr int kListWidth = 250;
constexpr int kSideWidth = 360;
constexpr int kBelow = 132;

QFrame *card(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("face", QStringLiteral("card"));
    return frame;
}

} // namespace

/// A heading and what belongs to it.
QFrame *PageEditor::addCard(QVBoxLayout *rows, QLabel *heading, std::initializer_list<QWidget *> parts)
{
    auto *frame = card(rows->parentWidget());
    auto *inner = new QVBoxLayout(frame);
    heading->setProperty("face", QStringLiteral("title"));
    inner->addWidget(heading);
    for (QWidget *part : parts)
        inner->addWidget(part);
    rows->addWidget(frame);
    return frame;
}

QWidget *PageEditor::makeLeft()
{
    auto *left = new QWidget(this);
    left->setFixedWidth(kListWidth);
    auto *rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kMargin);
    auto *pages = card(left);
    (new QVBoxLayout(pages))->addWidget(m_list);
    rows->addWidget(pages, 1);
    addCard(rows, m_headings[2], {m_roomForm});
    return left;
}

QWidget *PageEditor::makeMiddle()
{
    auto *middle = new QWidget(this);
    auto *rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kMargin);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(6);
    for (QPushButton *button : {m_undo, m_redo, m_newTile, m_copyTile, m_removeTile}) {
        button->setAutoDefault(false);
        bar->addWidget(button);
    }
    bar->addStretch(1);
    for (QPushButton *button : {m_discard, m_save}) {
        button->setAutoDefault(false);
        bar->addWidget(button);
    }
    rows->addLayout(bar);
    for (QLabel *line : {m_elsewhere, m_told}) {
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        line->hide();
    }
    rows->addWidget(m_elsewhere);
    rows->addWidget(m_canvas, 1);
    auto *below = card(middle);
    below->setFixedHeight(kBelow); // whatever is said there, the canvas stays as it is
    auto *belowRows = new QVBoxLayout(below);
    belowRows->setContentsMargins(kMargin, 8, kMargin, 8);
    belowRows->addWidget(m_told);
    belowRows->addWidget(m_verdictPane, 1);
    rows->addWidget(below);
    return middle;
}

QWidget *PageEditor::makeSide()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("fields"));
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFixedWidth(kSideWidth);
    area->setFocusPolicy(Qt::NoFocus);
    auto *side = new QWidget;
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 6, 0);
    rows->setSpacing(kMargin);
    m_noTile->setWordWrap(true);
    m_noTile->setProperty("face", QStringLiteral("second"));
    addCard(rows, m_headings[0], {m_noTile, m_tileForm});
    addCard(rows, m_headings[1], {m_pageForm});
    rows->addStretch(1);
    area->setWidget(side);
    side->setAutoFillBackground(false); // that of the desk
    area->viewport()->setAutoFillBackground(false);
    return area;
}

void PageEditor::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(Qt::CTRL | Qt::Key_Z, [this] { m_draft.steps().undo(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { m_draft.steps().redo(); });
    add(Qt::CTRL | Qt::Key_Y, [this] { m_draft.steps().redo(); });
    add(Qt::CTRL | Qt::Key_S, [this] { save(); });
    add(Qt::CTRL | Qt::Key_D, [this] { m_canvas->duplicateSelected(); });
    auto *back = new QShortcut(Qt::Key_Escape, m_tileForm);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, m_canvas, [this] { m_canvas->setFocus(Qt::OtherFocusReason); });
}

void PageEditor::nameParts()
{
    setWindowTitle(tr("Pages"));
    setAccessibleName(tr("Pages of the wall"));
    m_headings[0]->setText(tr("Tile"));
    m_headings[1]->setText(tr("Page"));
    m_headings[2]->setText(tr("Wall"));
    m_noTile->setText(tr("Click a tile, or draw a new one on free cells with the mouse (or press Insert)."));
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_newTile->setText(tr("New tile"));
    m_copyTile->setText(tr("Duplicate"));
    m_removeTile->setText(tr("Remove"));
    m_discard->setText(tr("Discard changes"));
    m_newTile->setToolTip(QStringLiteral("Insert"));
    m_copyTile->setToolTip(QStringLiteral("Ctrl+D"));
    m_removeTile->setToolTip(QStringLiteral("Delete"));
    m_save->setToolTip(QStringLiteral("Ctrl+S"));
    showState();
}

} // namespace ioc
