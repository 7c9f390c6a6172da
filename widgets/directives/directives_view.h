// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directive_service.h"
#include "widgets/models/directive_draft.h"
#include "widgets/models/directive_row.h"

#include <QPointer>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace ioc {

class DirectiveBoard;
class DirectiveDetailPane;
class DirectiveFilterBar;
class DirectiveListModel;
class DirectiveListView;
class RecordingDialog;

/// The directives on a desk: as a list or a board, one of them in full beside it, and what people do with them. All by
/// keyboard: N gives a new one, the letters on the buttons act on the chosen one, S and B change between list and
/// board, Ctrl+F searches. GUI thread.
class DirectivesView final : public QWidget
{
    Q_OBJECT

public:
    /// Borrows the service, which must outlive the view.
    explicit DirectivesView(DirectiveService &service, QWidget *parent = nullptr);
    ~DirectivesView() override;

    void present(const SnapshotPtr &snapshot, const PresentContext &context);

    /// Whether everything that it was last given is drawn or can be at once.
    bool isReady() const { return m_context.has_value(); }

    /// The id of the chosen one; empty when there is none.
    const QString &chosen() const { return m_chosen; }

public Q_SLOTS:
    /// A form for a new directive, filled in with what is known. Nothing before the first present().
    void draftNew();
    void draftFor(const ioc::Alarm &alarm);

    void choose(const QString &id);

Q_SIGNALS:
    void readyChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    void makeList();
    void makeKeys();
    void retranslate();
    void readDirectives();
    void showRows();
    void showChosen();
    void showDetail();
    void askHistory();
    void setBoard(bool isBoard);
    const Directive *find(const QString &id) const;
    void openForm(const DirectiveDraft &draft);
    void openAct(DirectiveEvent event);
    void open(RecordingDialog *dialog);
    void tellDialog();
    bool isWarnedOfTwin(const DirectiveEntry &entry, RecordingDialog *dialog);
    void record(const DirectiveEntry &entry, RecordingDialog *dialog);
    void answered(int token, const Result<QString> &id, const QPointer<RecordingDialog> &dialog);
    void showState();

    DirectiveService &m_service;
    SnapshotPtr m_snapshot;
    std::optional<PresentContext> m_context;
    DirectivesPtr m_directives;
    std::vector<DirectiveRow> m_rows;                              ///< of m_directives, one for one
    std::pair<QDate, Language> m_asRead{{}, Language::Vietnamese}; ///< day and language of the rows
    QString m_chosen;         ///< changes by what people do only, once there is one
    QString m_asked;          ///< whose history was asked for
    bool m_isShowing = false; ///< what is chosen changes by what came, not by a person
    bool m_isBehind = false;  ///< something came while nobody looked

    DirectiveFilterBar *m_filter;
    QPushButton *m_new;
    QButtonGroup *m_switch;
    QStackedWidget *m_pages;
    DirectiveListModel *m_model;
    QSortFilterProxyModel *m_sorted;
    DirectiveListView *m_list;
    DirectiveBoard *m_board;
    DirectiveDetailPane *m_detail;
    QLabel *m_state;

    QPointer<RecordingDialog> m_dialog;
    std::optional<size_t> m_knownWhenSent; ///< how many directives there were when m_dialog was first submitted
    QString m_twin;                        ///< of which its person was warned
    std::map<int, QString> m_recording;    ///< what waits for the ledger's answer
    int m_lastToken = 0;
    QString m_outcome; ///< of the last answer
    std::shared_ptr<DirectivesView *> m_alive;
};

} // namespace ioc
