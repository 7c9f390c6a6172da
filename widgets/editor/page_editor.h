// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page_service.h"
#include "core/domain/services.h"
#include "widgets/editor/page_verdict.h"
#include "widgets/models/editor/page_draft.h"
#include "widgets/models/present_context.h"

#include <QPointer>
#include <QWidget>

class QFrame;
class QLabel;
class QMessageBox;
class QPushButton;
class QVBoxLayout;

namespace ioc {

class PageCanvas;
class PageForm;
class PageList;
class QuitWatch;
class RoomForm;
class TileForm;
class VerdictPane;

/// The pages of the wall, to be arranged and saved into the pack: a view of the desk. Ctrl+Z and Ctrl+Shift+Z (or
/// Ctrl+Y) go back and forth, Ctrl+S saves, Ctrl+D duplicates the selected tile; the canvas has keys of its own. What
/// has a fault, or cannot be read in the room that is told, is not saved. GUI thread.
class PageEditor final : public QWidget
{
    Q_OBJECT

public:
    /// Borrows the services, which must outlive the view.
    PageEditor(ReadService &read, PageService &pages, Language language, QWidget *parent = nullptr);
    ~PageEditor() override;

    void setLanguage(Language language);
    void setRoom(const WallRoom &room);

    PageDraft &draft() { return m_draft; }
    const PageVerdict &verdict() const { return m_verdict; }

public Q_SLOTS:
    void present(const ioc::SnapshotPtr &snapshot, const ioc::PresentContext &context);

    /// Sends the page to the pack, unless something stands against it; then it says what.
    void save();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A note or a fault goes with the next change; a refusal of the service with the next try.
    enum class Told { Note, Fault, Refusal };

    /// What the service has not answered yet.
    enum class Order { None, Save, Removal };

    // parts
    QWidget *makeLeft();
    QWidget *makeMiddle();
    QWidget *makeSide();
    static QFrame *addCard(QVBoxLayout *rows, QLabel *heading, std::initializer_list<QWidget *> parts);
    void addShortcuts();
    void connectParts();
    void nameParts();

    // what is shown
    bool isPassedOver(const QObject *watched) const;
    void takePack();
    void openFirst();
    void judgeAnew();
    void showState();
    void tell(const QString &sentence, Told kind = Told::Note);
    PresentContext eyes() const;

    // pages
    std::function<void()> takeWaiting();
    void leave(std::function<void()> then);
    void ask();
    void answered(const QMessageBox &box);
    void openPage(const PageId &page);
    void beginPage();
    void copyPage();
    void askRemoval();
    void removePage();
    void discard();
    void saved(const PageDocument &sent, int session, const Result<void> &result);
    void removed(const PageId &page, const Result<void> &result);
    bool isBusy() const { return m_order != Order::None; }
    QString whyNot() const;

    ReadService &m_read;
    PageService &m_service;
    Language m_language;
    PageDraft m_draft;
    PageVerdict m_verdict;
    PackPtr m_pack;
    Order m_order = Order::None;
    QuitWatch *m_quit;
    std::function<void()> m_then; ///< waits for an answer about unsaved changes
    QPointer<QMessageBox> m_question;
    QPointer<QWidget> m_window; ///< whose being closed is watched

    PageList *m_list;
    PageCanvas *m_canvas;
    VerdictPane *m_verdictPane;
    TileForm *m_tileForm;
    PageForm *m_pageForm;
    RoomForm *m_roomForm;
    QLabel *m_noTile;
    QLabel *m_told;
    Told m_toldKind = Told::Note;
    QLabel *m_elsewhere;
    QLabel *m_headings[3]; ///< tile, page, wall
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_newTile;
    QPushButton *m_copyTile;
    QPushButton *m_removeTile;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace ioc
