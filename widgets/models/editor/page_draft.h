// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

#include <QRect>
#include <QUndoStack>

namespace ioc {

/// A page while it is edited: the document, which tile is selected, and every step back and forth. What is typed or
/// moved on end is one step. GUI thread.
class PageDraft final : public QObject
{
    Q_OBJECT

public:
    explicit PageDraft(QObject *parent = nullptr);

    /// A page of the pack, as it stands there. Forgets all steps.
    void open(const PageDocument &page);

    /// A page that the pack does not have yet. Forgets all steps.
    void begin(const PageDocument &page);
    void close();

    bool isOpen() const { return m_isOpen; }

    /// Whether the pack does not have it.
    bool isNew() const { return m_isNew; }

    /// Whether its id may be chosen: it is new and not on its way to the pack. Else neither a change nor a step back
    /// moves the id.
    bool mayRename() const { return m_isNew && !m_sentId; }
    bool isDirty() const { return !m_steps.isClean(); }
    const PageDocument &page() const { return m_page; }

    /// Rises whenever a page is opened or begun: an answer about an earlier one is not about this.
    int session() const { return m_session; }

    /// The page as the pack has it, or had it when it was opened; of a new page as it began.
    const PageDocument &base() const { return m_base; }

    const QString &selected() const { return m_selected; } ///< id of a tile; empty: none
    const Tile *selectedTile() const;
    void select(const QString &tile);

    QUndoStack &steps() { return m_steps; }

    /// Puts a tile on other cells; false, and nothing is changed, where they are not free.
    bool place(const QString &tile, const QRect &cells);

    /// Replaces a tile. Changes of the same `what` on end are one step: typing into a field.
    void change(const QString &tile, const Tile &changed, const QString &what = {});

    /// A new tile, which is selected then. Its id; nothing, and nothing is changed, where the cells are not free.
    std::optional<QString> add(TileKind kind, const QRect &cells);

    /// Puts a copy into the next free place and selects it; false where there is none.
    bool duplicate(const QString &tile);
    void remove(const QString &tile);

    /// Replaces id, title, sector and grid by those of `changed`.
    void changePage(const PageDocument &changed, const QString &what = {});

    /// What follows is a step of its own.
    void endRun() { ++m_run; }

    /// The page as it stands is on its way to the pack; saved() or refused() is the answer. What follows is a step of
    /// its own.
    void send();
    void refused();

    /// The pack has this now; the one that a reader sees may have it only some seconds later.
    void saved(const PageDocument &page);

    /// The pack is another. An unedited page follows it; of an edited one isChangedElsewhere() tells what became.
    void takePack(const ProvincePack &pack);

    /// Whether somebody else has changed the page, or taken it out, since it was opened.
    bool isChangedElsewhere() const { return m_isChangedElsewhere; }

Q_SIGNALS:
    void changed(); ///< the document, or what is known of its being saved
    void selectionChanged();

private:
    friend class PageStep;

    void start(const PageDocument &page, bool isNew);
    void settle(const PageDocument &page);
    void keepId(PageDocument &page) const;
    bool isAwaited(const PageDocument &page);
    void push(PageDocument after, const QString &selected, const QString &text, const QString &what = {});
    void show(const PageDocument &page, const QString &selected);

    PageDocument m_page;
    PageDocument m_base;
    std::optional<PageDocument> m_inPack; ///< as the last pack had it that was taken
    std::vector<PageDocument> m_awaited;  ///< saved, and in no pack yet that was taken
    std::optional<PageId> m_sentId;       ///< while there is no answer
    QString m_selected;
    bool m_isOpen = false;
    bool m_isNew = false;
    bool m_isChangedElsewhere = false;
    int m_session = 0;
    int m_run = 0; ///< steps of different runs are never one
    QUndoStack m_steps;
};

} // namespace ioc
