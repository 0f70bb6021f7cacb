<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Access</name>
    <message>
        <source>inherent risk %1</source>
        <translation>risque brut %1</translation>
    </message>
    <message>
        <source>target risk %1</source>
        <translation>risque cible %1</translation>
    </message>
    <message>
        <source>current risk %1</source>
        <translation>risque actuel %1</translation>
    </message>
    <message>
        <source>likelihood %1</source>
        <translation>vraisemblance %1</translation>
    </message>
    <message>
        <source>1 cause</source>
        <translation>1 cause</translation>
    </message>
    <message>
        <source>%1 causes</source>
        <translation>%1 causes</translation>
    </message>
    <message>
        <source>eliminated by design</source>
        <translation>éliminé par conception</translation>
    </message>
    <message>
        <source>Link from %1 to %2</source>
        <translation>Lien de %1 à %2</translation>
    </message>
    <message>
        <source>negated</source>
        <translation>inversé</translation>
    </message>
    <message>
        <source>chance %1</source>
        <translation>chance %1</translation>
    </message>
    <message>
        <source>met by every %1</source>
        <translation>rencontré par chaque %1</translation>
    </message>
    <message>
        <source>guarded by %1</source>
        <translation>protégé par %1</translation>
    </message>
    <message>
        <source>%1 guards the link from %2 to %3</source>
        <translation>%1 protège le lien de %2 à %3</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>Start an empty project</source>
        <translation>Commencer un projet vide</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>Nouvelle fenê&amp;tre</translation>
    </message>
    <message>
        <source>Open a second window, for another project</source>
        <translation>Ouvrir une deuxième fenêtre, pour un autre projet</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation>Enregistrer le projet sous un autre nom</translation>
    </message>
    <message>
        <source>Export PDF &amp;Report…</source>
        <translation>Exporter le &amp;rapport PDF…</translation>
    </message>
    <message>
        <source>Write the report as PDF</source>
        <translation>Écrire le rapport en PDF</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>Quitter le programme</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Revenir sur la dernière étape</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Do the last step again</source>
        <translation>Refaire la dernière étape</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>Cut the selection</source>
        <translation>Couper la sélection</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;ller</translation>
    </message>
    <message>
        <source>Paste what was copied</source>
        <translation>Coller ce qui a été copié</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>Duplicate the selection</source>
        <translation>Dupliquer la sélection</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Delete the selection</source>
        <translation>Supprimer la sélection</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>Find a node by code or title</source>
        <translation>Rechercher un nœud par code ou par titre</translation>
    </message>
    <message>
        <source>&amp;Hazard</source>
        <translation>&amp;Danger</translation>
    </message>
    <message>
        <source>Place a hazard</source>
        <translation>Placer un danger</translation>
    </message>
    <message>
        <source>&amp;Cause</source>
        <translation>&amp;Cause</translation>
    </message>
    <message>
        <source>Place a cause</source>
        <translation>Placer une cause</translation>
    </message>
    <message>
        <source>Con&amp;sequence</source>
        <translation>Con&amp;séquence</translation>
    </message>
    <message>
        <source>Place a consequence</source>
        <translation>Placer une conséquence</translation>
    </message>
    <message>
        <source>Co&amp;ntrol</source>
        <translation>&amp;Mesure de maîtrise</translation>
    </message>
    <message>
        <source>Place a control; select a link to guard it</source>
        <translation>Placer une mesure de maîtrise&#xa0;; sélectionner un lien pour qu’elle le protège</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graphe</translation>
    </message>
    <message>
        <source>Show the graph</source>
        <translation>Afficher le graphe</translation>
    </message>
    <message>
        <source>&amp;Rankings</source>
        <translation>C&amp;lassements</translation>
    </message>
    <message>
        <source>Show the rankings</source>
        <translation>Afficher les classements</translation>
    </message>
    <message>
        <source>Risk &amp;Matrices</source>
        <translation>Matrices de ris&amp;ques</translation>
    </message>
    <message>
        <source>Show the risk matrices</source>
        <translation>Afficher les matrices de risques</translation>
    </message>
    <message>
        <source>&amp;Worksheet</source>
        <translation>Feuille d’anal&amp;yse</translation>
    </message>
    <message>
        <source>Show the worksheet</source>
        <translation>Afficher la feuille d’analyse</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>Grap&amp;hiques</translation>
    </message>
    <message>
        <source>Show the charts</source>
        <translation>Afficher les graphiques</translation>
    </message>
    <message>
        <source>&amp;Inherent Risk</source>
        <translation>Risque &amp;brut</translation>
    </message>
    <message>
        <source>Score without any control</source>
        <translation>Évaluer sans aucune mesure de maîtrise</translation>
    </message>
    <message>
        <source>&amp;Current Risk</source>
        <translation>Risque &amp;actuel</translation>
    </message>
    <message>
        <source>Score with the controls as they are</source>
        <translation>Évaluer avec les mesures de maîtrise telles qu’elles sont</translation>
    </message>
    <message>
        <source>&amp;Target Risk</source>
        <translation>Risque &amp;cible</translation>
    </message>
    <message>
        <source>Score with the planned controls in place</source>
        <translation>Évaluer avec les mesures de maîtrise prévues en place</translation>
    </message>
    <message>
        <source>&amp;Lay Out Automatically</source>
        <translation>&amp;Disposer automatiquement</translation>
    </message>
    <message>
        <source>Arrange the graph from causes to consequences; pinned nodes stay</source>
        <translation>Disposer le graphe des causes vers les conséquences&#xa0;; les nœuds épinglés ne bougent pas</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Zoom avant</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir l’affichage</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire l’affichage</translation>
    </message>
    <message>
        <source>Zoom to 1&amp;00 %</source>
        <translation>Zoom à 1&amp;00&#xa0;%</translation>
    </message>
    <message>
        <source>Show the graph at 100 %</source>
        <translation>Afficher le graphe à 100&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Fit All</source>
        <translation>Tout a&amp;fficher</translation>
    </message>
    <message>
        <source>Bring the whole graph into sight</source>
        <translation>Cadrer le graphe entier</translation>
    </message>
    <message>
        <source>Fit &amp;Selection</source>
        <translation>Cadrer la &amp;sélection</translation>
    </message>
    <message>
        <source>Bring the selection into sight</source>
        <translation>Amener la sélection dans la vue</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>Lége&amp;nde</translation>
    </message>
    <message>
        <source>Show what the marks on the graph mean</source>
        <translation>Montrer ce que signifient les marques du graphe</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Clair ou sombre, comme le bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>So&amp;mbre</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Contraste éle&amp;vé</translation>
    </message>
    <message>
        <source>High contrast theme</source>
        <translation>Thème à contraste élevé</translation>
    </message>
    <message>
        <source>R&amp;eset Layout</source>
        <translation>Réinitialiser la disp&amp;osition</translation>
    </message>
    <message>
        <source>Put docks and toolbar back where they were at first</source>
        <translation>Remettre les panneaux et la barre d’outils à leur place d’origine</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Help on what has the focus</source>
        <translation>Aide sur l’élément qui a le focus</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>List the shortcuts</source>
        <translation>Afficher la liste des raccourcis</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>&amp;Palette de commandes…</translation>
    </message>
    <message>
        <source>Find and run any command</source>
        <translation>Trouver et exécuter n’importe quelle commande</translation>
    </message>
    <message>
        <source>&amp;About Graphazard</source>
        <translation>À pr&amp;opos de Graphazard</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version et licence</translation>
    </message>
    <message>
        <source>Sce&amp;narios</source>
        <translation>Sc&amp;énarios</translation>
    </message>
    <message>
        <source>Show the scenarios (minimal cut sets) of the selected node</source>
        <translation>Afficher les scénarios (coupes minimales) du nœud choisi</translation>
    </message>
    <message>
        <source>Im&amp;portance</source>
        <translation>Impor&amp;tance</translation>
    </message>
    <message>
        <source>Show how much each event matters to the selected node</source>
        <translation>Afficher combien chaque événement compte pour le nœud choisi</translation>
    </message>
    <message>
        <source>&amp;Group as Common Cause</source>
        <translation>&amp;Grouper en cause commune</translation>
    </message>
    <message>
        <source>Let the selected causes or controls, which are equally likely, share a cause</source>
        <translation>Donner une cause commune aux causes ou mesures choisies, de même vraisemblance</translation>
    </message>
    <message>
        <source>&amp;Ungroup Common Cause</source>
        <translation>D&amp;issoudre la cause commune</translation>
    </message>
    <message>
        <source>Dissolve the common-cause groups of the selection</source>
        <translation>Dissoudre les groupes de cause commune de la sélection</translation>
    </message>
    <message>
        <source>&amp;Your Name…</source>
        <translation>&amp;Votre nom…</translation>
    </message>
    <message>
        <source>Set the name that baselines, comments, acceptances and sign-offs bear</source>
        <translation>Définir le nom que portent références, commentaires, acceptations et signatures</translation>
    </message>
    <message>
        <source>Rea&amp;diness</source>
        <translation>&amp;Mise en service</translation>
    </message>
    <message>
        <source>Show the release plan: go or no-go for each stage, and why</source>
        <translation>Afficher le plan de mise en service&#xa0;: feu vert ou rouge pour chaque étape, et pourquoi</translation>
    </message>
    <message>
        <source>&amp;Evaluations</source>
        <translation>É&amp;valuations</translation>
    </message>
    <message>
        <source>Show evaluations and the likelihoods that they feed</source>
        <translation>Montrer les évaluations et les vraisemblances qu’elles alimentent</translation>
    </message>
    <message>
        <source>&amp;Only the View</source>
        <translation>V&amp;ue seule</translation>
    </message>
    <message>
        <source>Give the view the room of the panels and the toolbar, and back</source>
        <translation>Donner à la vue la place des panneaux et de la barre d’outils, et revenir</translation>
    </message>
    <message>
        <source>Give the view the whole screen</source>
        <translation>Donner tout l’écran à la vue</translation>
    </message>
    <message>
        <source>Save a Copy Without &amp;History…</source>
        <translation>Enregistrer une copie sans &amp;historique…</translation>
    </message>
    <message>
        <source>Write the project as it is, without what was deleted and who edited it</source>
        <translation>Écrire le projet tel qu’il est, sans ce qui a été supprimé ni qui l’a modifié</translation>
    </message>
    <message>
        <source>Propert&amp;ies</source>
        <translation>Propr&amp;iétés</translation>
    </message>
    <message>
        <source>Show where the project lies and what its file keeps of names and deleted texts</source>
        <translation>Montrer où se trouve le projet et ce que son fichier garde des noms et des textes supprimés</translation>
    </message>
    <message>
        <source>Open a project, or a file of another format as a new one</source>
        <translation>Ouvrir un projet, ou un fichier d’un autre format comme nouveau projet</translation>
    </message>
    <message>
        <source>Export Pict&amp;ure…</source>
        <translation>Exporter une ima&amp;ge…</translation>
    </message>
    <message>
        <source>Write the view in front as SVG, PNG or PDF</source>
        <translation>Écrire la vue au premier plan en SVG, PNG ou PDF</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>Print the view in front, on one page or in tiles, with a preview</source>
        <translation>Imprimer la vue au premier plan, sur une page ou en mosaïque, avec un aperçu</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>Copier comme i&amp;mage</translation>
    </message>
    <message>
        <source>Copy the selection, or the whole view, as a picture for other programs</source>
        <translation>Copier la sélection, ou la vue entière, comme image pour d’autres programmes</translation>
    </message>
    <message>
        <source>Link by &amp;Name…</source>
        <translation>Lier par &amp;nom…</translation>
    </message>
    <message>
        <source>Link the selected node, or guard the selected link, with what is there already</source>
        <translation>Lier le nœud sélectionné, ou protéger le lien sélectionné, avec ce qui existe déjà</translation>
    </message>
    <message>
        <source>Align &amp;Left Edges</source>
        <translation>Aligner les bords &amp;gauches</translation>
    </message>
    <message>
        <source>Put the selected cards with their left edges on one line</source>
        <translation>Mettre les bords gauches des cartes sélectionnées sur une même ligne</translation>
    </message>
    <message>
        <source>Align &amp;Centres</source>
        <translation>Aligner les &amp;centres</translation>
    </message>
    <message>
        <source>Put the selected cards below each other, middle below middle</source>
        <translation>Mettre les cartes sélectionnées les unes sous les autres, milieu sous milieu</translation>
    </message>
    <message>
        <source>Align &amp;Right Edges</source>
        <translation>Aligner les bords &amp;droits</translation>
    </message>
    <message>
        <source>Put the selected cards with their right edges on one line</source>
        <translation>Mettre les bords droits des cartes sélectionnées sur une même ligne</translation>
    </message>
    <message>
        <source>Align &amp;Top Edges</source>
        <translation>Aligner les bords s&amp;upérieurs</translation>
    </message>
    <message>
        <source>Put the selected cards with their top edges on one line</source>
        <translation>Mettre les bords supérieurs des cartes sélectionnées sur une même ligne</translation>
    </message>
    <message>
        <source>Align &amp;Middles</source>
        <translation>Aligner les &amp;milieux</translation>
    </message>
    <message>
        <source>Put the selected cards beside each other, middle beside middle</source>
        <translation>Mettre les cartes sélectionnées les unes à côté des autres, milieu à côté de milieu</translation>
    </message>
    <message>
        <source>Align &amp;Bottom Edges</source>
        <translation>Aligner les bords &amp;inférieurs</translation>
    </message>
    <message>
        <source>Put the selected cards with their bottom edges on one line</source>
        <translation>Mettre les bords inférieurs des cartes sélectionnées sur une même ligne</translation>
    </message>
    <message>
        <source>Distribute &amp;Horizontally</source>
        <translation>Répartir &amp;horizontalement</translation>
    </message>
    <message>
        <source>Make the gaps between the selected cards equal, from left to right</source>
        <translation>Rendre égaux les intervalles entre les cartes sélectionnées, de gauche à droite</translation>
    </message>
    <message>
        <source>Distribute &amp;Vertically</source>
        <translation>Répartir &amp;verticalement</translation>
    </message>
    <message>
        <source>Make the gaps between the selected cards equal, from top to bottom</source>
        <translation>Rendre égaux les intervalles entre les cartes sélectionnées, de haut en bas</translation>
    </message>
    <message>
        <source>Select What Leads &amp;Here</source>
        <translation>Sélectionner ce qui mèn&amp;e ici</translation>
    </message>
    <message>
        <source>Select all that leads to the selected nodes</source>
        <translation>Sélectionner tout ce qui mène aux nœuds sélectionnés</translation>
    </message>
    <message>
        <source>Select What &amp;Follows</source>
        <translation>Sélectionner ce &amp;qui en découle</translation>
    </message>
    <message>
        <source>Select all that follows from the selected nodes</source>
        <translation>Sélectionner tout ce qui découle des nœuds sélectionnés</translation>
    </message>
    <message>
        <source>Select the Same &amp;Kind</source>
        <translation>Sélectionner le même &amp;type</translation>
    </message>
    <message>
        <source>Select all nodes of the kind of the selected ones</source>
        <translation>Sélectionner tous les nœuds du même type que ceux qui sont sélectionnés</translation>
    </message>
    <message>
        <source>Select the Same &amp;Status</source>
        <translation>Sélectionner le même ét&amp;at</translation>
    </message>
    <message>
        <source>Select all controls of the status of the selected ones</source>
        <translation>Sélectionner toutes les mesures de maîtrise du même état que celles qui sont sélectionnées</translation>
    </message>
    <message>
        <source>Select the Same &amp;Owner</source>
        <translation>Sélectionner le même &amp;responsable</translation>
    </message>
    <message>
        <source>Select all nodes that the owner of the selected ones answers for</source>
        <translation>Sélectionner tous les nœuds dont répond le responsable des nœuds sélectionnés</translation>
    </message>
    <message>
        <source>Select the Same Risk Le&amp;vel</source>
        <translation>Sélectionner le même niveau de ri&amp;sque</translation>
    </message>
    <message>
        <source>Select all nodes of the risk level of the selected ones</source>
        <translation>Sélectionner tous les nœuds du même niveau de risque que ceux qui sont sélectionnés</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>Go back to the view and the place before</source>
        <translation>Revenir à la vue et à l’endroit d’avant</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Sui&amp;vant</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Repartir vers l’avant</translation>
    </message>
    <message>
        <source>F&amp;ocus on the Selection</source>
        <translation>Is&amp;oler la sélection</translation>
    </message>
    <message>
        <source>Show only what leads to or follows from the selected nodes</source>
        <translation>Ne montrer que ce qui mène aux nœuds sélectionnés ou en découle</translation>
    </message>
    <message>
        <source>Fold Ca&amp;uses</source>
        <translation>Rep&amp;lier les causes</translation>
    </message>
    <message>
        <source>Fold what leads to the selected nodes alone, or unfold it</source>
        <translation>Replier ce qui ne mène qu’aux nœuds sélectionnés, ou le déplier</translation>
    </message>
    <message>
        <source>Fold Conseq&amp;uences</source>
        <translation>Replier les consé&amp;quences</translation>
    </message>
    <message>
        <source>Fold what follows from the selected nodes alone, or unfold it</source>
        <translation>Replier ce qui ne découle que des nœuds sélectionnés, ou le déplier</translation>
    </message>
    <message>
        <source>Show &amp;All Nodes</source>
        <translation>Afficher &amp;tous les nœuds</translation>
    </message>
    <message>
        <source>Leave the focus and unfold every branch</source>
        <translation>Quitter l’isolement et déplier chaque branche</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>Vue d’ense&amp;mble</translation>
    </message>
    <message>
        <source>Show the whole graph small in a corner while a part of it is out of sight</source>
        <translation>Montrer le graphe entier en petit dans un coin tant qu’une partie en est hors de vue</translation>
    </message>
    <message>
        <source>Bow-&amp;tie</source>
        <translation>Nœu&amp;d papillon</translation>
    </message>
    <message>
        <source>Show the bow-tie around the selected hazard</source>
        <translation>Afficher le nœud papillon autour du danger sélectionné</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>probability %1</source>
        <translation>probabilité %1</translation>
    </message>
    <message>
        <source>expected number %1; probability of at least one %2</source>
        <translation>nombre attendu %1&#xa0;; probabilité d’au moins une occurrence %2</translation>
    </message>
    <message>
        <source>expected %1 in the exposure, %2; probability of at least one %3</source>
        <translation>nombre attendu dans l’exposition %1, soit %2&#xa0;; probabilité d’au moins une occurrence %3</translation>
    </message>
</context>
<context>
    <name>Aspect</name>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>a range</source>
        <translation>une plage</translation>
    </message>
    <message>
        <source>known</source>
        <translation>connu</translation>
    </message>
    <message>
        <source>up to 90 days old</source>
        <translation>jusqu’à 90 jours</translation>
    </message>
    <message>
        <source>up to a year old</source>
        <translation>jusqu’à un an</translation>
    </message>
    <message>
        <source>older</source>
        <translation>plus ancienne</translation>
    </message>
    <message>
        <source>lapsed, or without a date</source>
        <translation>expirée, ou sans date</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>aucune preuve</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>others</source>
        <translation>autres</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>sans responsable</translation>
    </message>
    <message>
        <source>half of the greatest loss, or more</source>
        <translation>la moitié de la plus grande perte, ou plus</translation>
    </message>
    <message>
        <source>a tenth, or more</source>
        <translation>un dixième ou plus</translation>
    </message>
    <message>
        <source>a hundredth, or more</source>
        <translation>un centième ou plus</translation>
    </message>
    <message>
        <source>less</source>
        <translation>moins</translation>
    </message>
    <message>
        <source>%1 (a range)</source>
        <comment>a share of the loss</comment>
        <translation>%1 (une plage)</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>non évalué</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>Ce qui est inconnu</translation>
    </message>
    <message>
        <source>Age of evidence</source>
        <translation>Âge des preuves</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importance</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
</context>
<context>
    <name>BowTie</name>
    <message>
        <source>type not stated</source>
        <translation>type non précisé</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>sans responsable</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Responsable&#xa0;: %1</translation>
    </message>
    <message>
        <source>saves nothing</source>
        <translation>n’évite rien</translation>
    </message>
    <message>
        <source>Saves %1</source>
        <translation>Évite %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Fails: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a cause that several controls share</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Common cause: %1</source>
        <translation>Cause commune&#xa0;: %1</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>Système&#xa0;: %1</translation>
    </message>
    <message>
        <source>Supplier: %1</source>
        <translation>Fournisseur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Base model: %1</source>
        <translation>Modèle de base&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>1 barrier</source>
        <translation>1 barrière</translation>
    </message>
    <message>
        <source>%1 barriers</source>
        <translation>%1 barrières</translation>
    </message>
    <message>
        <source>%1, nothing gets through</source>
        <translation>%1, rien ne passe</translation>
    </message>
    <message>
        <source>%1, acts like %2 to %3</source>
        <translation>%1, valant %2 à %3</translation>
    </message>
    <message>
        <source>%1, acts like none</source>
        <translation>%1, n’en valant aucune</translation>
    </message>
    <message>
        <source>%1, acts like %2</source>
        <translation>%1, valant %2</translation>
    </message>
</context>
<context>
    <name>BowTieView</name>
    <message>
        <source>stands in %1 places here</source>
        <translation>figure ici à %1 endroits</translation>
    </message>
    <message>
        <source>barrier %1 of %2 on %3</source>
        <translation>barrière %1 sur %2 de la ligne %3</translation>
    </message>
    <message>
        <source>degrades %1</source>
        <translation>dégrade %1</translation>
    </message>
    <message>
        <source>keeps %1 from degrading a barrier</source>
        <translation>empêche %1 de dégrader une barrière</translation>
    </message>
    <message>
        <source>%1 more are folded behind it</source>
        <translation>éléments repliés derrière&#xa0;: %1</translation>
    </message>
    <message>
        <source>no barriers</source>
        <translation>aucune barrière</translation>
    </message>
    <message>
        <source>%1 is shared by %2</source>
        <translation>%1 (en commun&#xa0;: %2)</translation>
    </message>
    <message>
        <source>Nothing leads to this hazard yet, and nothing follows</source>
        <translation>Rien ne mène encore à ce danger, et rien n’en découle</translation>
    </message>
    <message>
        <source>No hazard yet</source>
        <translation>Pas encore de danger</translation>
    </message>
    <message>
        <source>Ctrl+Left adds a cause, Ctrl+Right a consequence. On a line, drop a control from the library.</source>
        <translation>Ctrl+Gauche ajoute une cause, Ctrl+Droite une conséquence. Sur une ligne, déposez une mesure de maîtrise de la bibliothèque.</translation>
    </message>
    <message>
        <source>A bow-tie is drawn around a hazard. Press H to add one.</source>
        <translation>Un nœud papillon se trace autour d’un danger. Appuyez sur H pour en ajouter un.</translation>
    </message>
    <message>
        <source>Unfold what stands behind %1</source>
        <translation>Déplier ce qui se trouve derrière %1</translation>
    </message>
    <message>
        <source>Fold what stands behind %1</source>
        <translation>Replier ce qui se trouve derrière %1</translation>
    </message>
    <message>
        <source>Show in the graph</source>
        <translation>Montrer dans le graphe</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Edit the title</source>
        <translation>Modifier le titre</translation>
    </message>
    <message>
        <source>Show its own bow-tie</source>
        <translation>Afficher son propre nœud papillon</translation>
    </message>
    <message>
        <source>Fold what stands behind it</source>
        <translation>Replier ce qui se trouve derrière</translation>
    </message>
    <message>
        <source>Unfold what stands behind it</source>
        <translation>Déplier ce qui se trouve derrière</translation>
    </message>
    <message>
        <source>Add what degrades it</source>
        <translation>Ajouter ce qui la dégrade</translation>
    </message>
    <message>
        <source>Let it act earlier</source>
        <translation>La faire agir plus tôt</translation>
    </message>
    <message>
        <source>Let it act later</source>
        <translation>La faire agir plus tard</translation>
    </message>
    <message>
        <source>Add a cause</source>
        <translation>Ajouter une cause</translation>
    </message>
    <message>
        <source>Add a consequence</source>
        <translation>Ajouter une conséquence</translation>
    </message>
    <message>
        <source>Add a barrier</source>
        <translation>Ajouter une barrière</translation>
    </message>
    <message>
        <source>Remove from this line</source>
        <translation>Retirer de cette ligne</translation>
    </message>
    <message>
        <source>Remove from this barrier</source>
        <translation>Retirer de cette barrière</translation>
    </message>
    <message>
        <source>Delete the link</source>
        <translation>Supprimer le lien</translation>
    </message>
    <message>
        <source>Delete from the model</source>
        <translation>Supprimer du modèle</translation>
    </message>
    <message>
        <source>Bow-tie</source>
        <translation>Nœud papillon</translation>
    </message>
    <message>
        <source>Bow-tie: %1</source>
        <translation>Nœud papillon&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 posture</source>
        <translation>Posture %1</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>pas encore évalué</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>leads to %1</source>
        <translation>mène à %1</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Add a cause here</source>
        <translation>Ajouter une cause ici</translation>
    </message>
    <message>
        <source>Add a hazard here</source>
        <translation>Ajouter un danger ici</translation>
    </message>
    <message>
        <source>Add a consequence here</source>
        <translation>Ajouter une conséquence ici</translation>
    </message>
    <message>
        <source>Add a control here</source>
        <translation>Ajouter une mesure de maîtrise ici</translation>
    </message>
    <message>
        <source>New cause</source>
        <translation>Nouvelle cause</translation>
    </message>
    <message>
        <source>New hazard</source>
        <translation>Nouveau danger</translation>
    </message>
    <message>
        <source>New consequence</source>
        <translation>Nouvelle conséquence</translation>
    </message>
    <message>
        <source>New control</source>
        <translation>Nouvelle mesure de maîtrise</translation>
    </message>
    <message>
        <source>Guard this link?</source>
        <translation>Protéger ce lien&#xa0;?</translation>
    </message>
    <message>
        <source>Guard the link from %1 to %2</source>
        <translation>Protéger le lien de %1 à %2</translation>
    </message>
    <message>
        <source>Only move the card</source>
        <translation>Seulement déplacer la carte</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>presse-papiers</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>glisser-déposer</translation>
    </message>
    <message>
        <source>Guard this link</source>
        <translation>Protéger ce lien</translation>
    </message>
    <message>
        <source>%1 (Escape leaves it)</source>
        <translation>%1 (Échap pour quitter)</translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation>Rien n’est encore tracé</translation>
    </message>
    <message>
        <source>Press H to put a hazard at the pointer, C a cause, S a consequence, K a control.
Drag from the ring at a node&apos;s side to connect it; drop a control on a link to guard it.</source>
        <translation>Appuyez sur H pour placer un danger sous le pointeur, sur C pour une cause, S pour une conséquence, K pour une mesure de maîtrise.
Tirez depuis l’anneau au bord d’un nœud pour le lier&#xa0;; déposez une mesure de maîtrise sur un lien pour le protéger.</translation>
    </message>
    <message>
        <source>%1: fails with %2</source>
        <translation>%1&#xa0;: échoue avec %2</translation>
    </message>
    <message>
        <source>Chance: %1 %2</source>
        <translation>Chance&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>Drawn once for the whole exposure</source>
        <translation>Tirée une fois pour toute l’exposition</translation>
    </message>
    <message>
        <source>Met by every %1</source>
        <translation>Rencontré par chaque %1</translation>
    </message>
    <message>
        <source>At most one way out of %1 is taken</source>
        <translation>Une voie au plus est prise au sortir de %1</translation>
    </message>
    <message>
        <source>%1: eliminated by design</source>
        <translation>%1&#xa0;: éliminé par conception</translation>
    </message>
    <message>
        <source>Judged %1</source>
        <translation>Jugée %1</translation>
    </message>
    <message>
        <source>Judged %1 by %2</source>
        <translation>Jugée %1 par %2</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Responsable&#xa0;: %1</translation>
    </message>
    <message>
        <source>rated %1</source>
        <translation>cotation %1</translation>
    </message>
    <message>
        <source>Guards %1 links</source>
        <translation>Protège %1 liens</translation>
    </message>
    <message>
        <source>Guarded by %1</source>
        <translation>Protégé par %1</translation>
    </message>
    <message>
        <source>%1 posture</source>
        <translation>Posture %1</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>pas encore évalué</translation>
    </message>
    <message>
        <source>hidden nodes: %1, which count as before</source>
        <translation>nœuds cachés&#xa0;: %1, qui comptent comme avant</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>Part of the graph</source>
        <translation>Partie du graphe</translation>
    </message>
    <message>
        <source>%1: nothing known</source>
        <translation>%1 : rien de connu</translation>
    </message>
    <message>
        <source>Colours by: %1</source>
        <translation>Couleurs selon : %1</translation>
    </message>
    <message>
        <source>At least %1 of what leads here</source>
        <translation>Au moins %1 de ce qui mène ici</translation>
    </message>
    <message>
        <source>Logic of what leads here: %1</source>
        <translation>Logique de ce qui mène ici : %1</translation>
    </message>
    <message>
        <source>Open comments: %1</source>
        <translation>Commentaires ouverts : %1</translation>
    </message>
    <message>
        <source>Pinned: automatic layout leaves it where it is</source>
        <translation>Épinglé : la disposition automatique le laisse à sa place</translation>
    </message>
    <message>
        <source>Drop it on a link</source>
        <translation>Déposez-la sur un lien</translation>
    </message>
    <message>
        <source>Guard this link too</source>
        <translation>Garder aussi ce lien</translation>
    </message>
    <message>
        <source>Move it to this link (with Ctrl: guard both)</source>
        <translation>La déplacer vers ce lien (avec Ctrl : garder les deux)</translation>
    </message>
</context>
<context>
    <name>CanvasMenu</name>
    <message>
        <source>This project is open for reading only. Save it under another name to edit it.</source>
        <translation>Ce projet est ouvert en lecture seule. Enregistrez-le sous un autre nom pour le modifier.</translation>
    </message>
    <message>
        <source>Edit the Title</source>
        <translation>Modifier le titre</translation>
    </message>
    <message>
        <source>Edit What It Fails With…</source>
        <translation>Modifier sa probabilité d’échec…</translation>
    </message>
    <message>
        <source>Edit the Likelihood…</source>
        <translation>Modifier la vraisemblance…</translation>
    </message>
    <message>
        <source>Likelihood Now from Its Causes</source>
        <translation>Vraisemblance désormais d’après ses causes</translation>
    </message>
    <message>
        <source>Logic</source>
        <translation>Logique</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Guard a Link…</source>
        <translation>Protéger un lien…</translation>
    </message>
    <message>
        <source>Link to…</source>
        <translation>Lier à…</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Edit the Chance…</source>
        <translation>Modifier la chance…</translation>
    </message>
    <message>
        <source>Negated</source>
        <translation>Inversé</translation>
    </message>
    <message>
        <source>Guard With</source>
        <translation>Protéger par</translation>
    </message>
    <message>
        <source>Where It Comes From</source>
        <translation>Le nœud d’où il part</translation>
    </message>
    <message>
        <source>Where It Leads</source>
        <translation>Le nœud où il mène</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>Sélectionner %1</translation>
    </message>
    <message>
        <source>Select the Link</source>
        <translation>Sélectionner le lien</translation>
    </message>
    <message>
        <source>Status of the Control</source>
        <translation>État de la mesure de maîtrise</translation>
    </message>
    <message>
        <source>Add a Cause Here</source>
        <translation>Ajouter une cause ici</translation>
    </message>
    <message>
        <source>Add a Hazard Here</source>
        <translation>Ajouter un danger ici</translation>
    </message>
    <message>
        <source>Add a Consequence Here</source>
        <translation>Ajouter une conséquence ici</translation>
    </message>
    <message>
        <source>Add a Control Here</source>
        <translation>Ajouter une mesure de maîtrise ici</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Fit All</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>A New Control</source>
        <translation>Une nouvelle mesure de maîtrise</translation>
    </message>
    <message>
        <source>What Leads Here</source>
        <translation>Ce qui mène ici</translation>
    </message>
    <message>
        <source>What Follows From It</source>
        <translation>Ce qui en découle</translation>
    </message>
    <message>
        <source>All of the Same Kind</source>
        <translation>Tous les nœuds du même type</translation>
    </message>
    <message>
        <source>All of the Same Status</source>
        <translation>Toutes les mesures de maîtrise du même état</translation>
    </message>
    <message>
        <source>All of the Same Owner</source>
        <translation>Tous les nœuds du même responsable</translation>
    </message>
    <message>
        <source>All of the Same Risk Level</source>
        <translation>Tous les nœuds du même niveau de risque</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Aligner</translation>
    </message>
    <message>
        <source>Left Edges</source>
        <translation>Bords gauches</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>Centres</translation>
    </message>
    <message>
        <source>Right Edges</source>
        <translation>Bords droits</translation>
    </message>
    <message>
        <source>Top Edges</source>
        <translation>Bords supérieurs</translation>
    </message>
    <message>
        <source>Middles</source>
        <translation>Milieux</translation>
    </message>
    <message>
        <source>Bottom Edges</source>
        <translation>Bords inférieurs</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Répartir</translation>
    </message>
    <message>
        <source>Horizontally</source>
        <translation>Horizontalement</translation>
    </message>
    <message>
        <source>Vertically</source>
        <translation>Verticalement</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Show in the Bow-Tie</source>
        <translation>Montrer dans le nœud papillon</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Delete from the Model</source>
        <translation>Supprimer du modèle</translation>
    </message>
    <message>
        <source>Take It off the Link</source>
        <translation>La retirer du lien</translation>
    </message>
    <message>
        <source>Stop Layout</source>
        <translation>Arrêter la disposition</translation>
    </message>
    <message>
        <source>Automatic Layout</source>
        <translation>Disposition automatique</translation>
    </message>
    <message>
        <source>In Layers</source>
        <translation>En couches</translation>
    </message>
    <message>
        <source>As Trees</source>
        <translation>En arbres</translation>
    </message>
    <message>
        <source>As Bow-Ties</source>
        <translation>En nœuds papillon</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>Conséquence</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Any (OR)</source>
        <translation>Au moins un (OU)</translation>
    </message>
    <message>
        <source>All (AND)</source>
        <translation>Tous (ET)</translation>
    </message>
    <message>
        <source>At least k</source>
        <translation>Au moins k</translation>
    </message>
    <message>
        <source>Exactly one (XOR)</source>
        <translation>Exactement un (OU exclusif)</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévue</translation>
    </message>
    <message>
        <source>Implemented</source>
        <translation>Mise en œuvre</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Défaillante</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Expert judgement</source>
        <translation>Jugement d’expert</translation>
    </message>
    <message>
        <source>Own data</source>
        <translation>Données propres</translation>
    </message>
    <message>
        <source>Published figure</source>
        <translation>Chiffre publié</translation>
    </message>
    <message>
        <source>Illustrative</source>
        <translation>Illustratif</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semaine</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>year</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>System Design</source>
        <translation>Conception du système</translation>
    </message>
    <message>
        <source>System Design - Model Training</source>
        <translation>Conception du système - entraînement du modèle</translation>
    </message>
    <message>
        <source>Regulatory and Legal Oversight</source>
        <translation>Encadrement réglementaire et juridique</translation>
    </message>
    <message>
        <source>Arts &amp; Culture</source>
        <translation>Arts et culture</translation>
    </message>
    <message>
        <source>Automotive &amp; Transportation</source>
        <translation>Automobile et transports</translation>
    </message>
    <message>
        <source>Communications</source>
        <translation>Communications</translation>
    </message>
    <message>
        <source>Conservation</source>
        <translation>Protection de la nature</translation>
    </message>
    <message>
        <source>Finance &amp; Economics</source>
        <translation>Finance et économie</translation>
    </message>
    <message>
        <source>Government &amp; Civics</source>
        <translation>Administration et vie civique</translation>
    </message>
    <message>
        <source>Human Health</source>
        <translation>Santé humaine</translation>
    </message>
    <message>
        <source>Journalism and Media</source>
        <translation>Journalisme et médias</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Manufacturing and Commerce</source>
        <translation>Industrie et commerce</translation>
    </message>
    <message>
        <source>Marketing, Advertising and Microtargeting</source>
        <translation>Marketing, publicité et microciblage</translation>
    </message>
    <message>
        <source>Opportunity and Livelihood</source>
        <translation>Débouchés et moyens d’existence</translation>
    </message>
    <message>
        <source>Productivity and Education</source>
        <translation>Productivité et éducation</translation>
    </message>
    <message>
        <source>Safety-Critical and Infrastructure</source>
        <translation>Systèmes critiques pour la sécurité et infrastructures</translation>
    </message>
    <message>
        <source>Security and Defence</source>
        <translation>Sécurité et défense</translation>
    </message>
    <message>
        <source>STEM</source>
        <translation>Sciences, technologies, ingénierie et mathématiques</translation>
    </message>
    <message>
        <source>Social and Political Advocacy</source>
        <translation>Engagement social et politique</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>Utilisateur final</translation>
    </message>
    <message>
        <source>Model user</source>
        <translation>Utilisateur du modèle</translation>
    </message>
    <message>
        <source>Model subject</source>
        <translation>Sujet du modèle</translation>
    </message>
    <message>
        <source>Data subject</source>
        <translation>Personne concernée par les données</translation>
    </message>
    <message>
        <source>Data owner</source>
        <translation>Propriétaire des données</translation>
    </message>
    <message>
        <source>Model owner</source>
        <translation>Propriétaire du modèle</translation>
    </message>
    <message>
        <source>Data labeler (training)</source>
        <translation>Annotateur de données (entraînement)</translation>
    </message>
    <message>
        <source>Human in the loop - fine-tuning &amp; corrective</source>
        <translation>Humain dans la boucle - réglage fin et correction</translation>
    </message>
    <message>
        <source>Human in the loop - resilience</source>
        <translation>Humain dans la boucle - résilience</translation>
    </message>
    <message>
        <source>Human in the loop - justificatory</source>
        <translation>Humain dans la boucle - justification</translation>
    </message>
    <message>
        <source>Human in the loop - dignitary</source>
        <translation>Humain dans la boucle - dignité</translation>
    </message>
    <message>
        <source>Human in the loop - accountability</source>
        <translation>Humain dans la boucle - responsabilité</translation>
    </message>
    <message>
        <source>Human in the loop - stand-in</source>
        <translation>Humain dans la boucle - remplacement</translation>
    </message>
    <message>
        <source>Human in the loop - friction</source>
        <translation>Humain dans la boucle - friction</translation>
    </message>
    <message>
        <source>Human in the loop - warm body</source>
        <translation>Humain dans la boucle - simple présence</translation>
    </message>
    <message>
        <source>Human in the loop - interface link</source>
        <translation>Humain dans la boucle - lien d’interface</translation>
    </message>
    <message>
        <source>Physical - sensor</source>
        <translation>Physique - capteur</translation>
    </message>
    <message>
        <source>Physical - cyber-physical</source>
        <translation>Physique - cyberphysique</translation>
    </message>
    <message>
        <source>Physical - corporeal</source>
        <translation>Physique - corporel</translation>
    </message>
    <message>
        <source>Data - training</source>
        <translation>Données - entraînement</translation>
    </message>
    <message>
        <source>Data - test</source>
        <translation>Données - test</translation>
    </message>
    <message>
        <source>Data - input</source>
        <translation>Données - entrée</translation>
    </message>
    <message>
        <source>Model - architecture/algorithm</source>
        <translation>Modèle - architecture/algorithme</translation>
    </message>
    <message>
        <source>Model - (hyper)parameters</source>
        <translation>Modèle - (hyper)paramètres</translation>
    </message>
    <message>
        <source>Model - source code</source>
        <translation>Modèle - code source</translation>
    </message>
    <message>
        <source>Model - trained representation</source>
        <translation>Modèle - représentation apprise</translation>
    </message>
    <message>
        <source>Software infrastructure</source>
        <translation>Infrastructure logicielle</translation>
    </message>
    <message>
        <source>Interface - UI/UX</source>
        <translation>Interface - UI/UX</translation>
    </message>
    <message>
        <source>Interface - APIs</source>
        <translation>Interface - API</translation>
    </message>
    <message>
        <source>Interface - I/O</source>
        <translation>Interface - entrées/sorties</translation>
    </message>
    <message>
        <source>Deployment - management</source>
        <translation>Déploiement - gestion</translation>
    </message>
    <message>
        <source>Deployment - monitoring</source>
        <translation>Déploiement - surveillance</translation>
    </message>
    <message>
        <source>Deployment - maintenance</source>
        <translation>Déploiement - maintenance</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Class or caste</source>
        <translation>Classe ou caste</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>Ascendance</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Handicap</translation>
    </message>
    <message>
        <source>Gender identity</source>
        <translation>Identité de genre</translation>
    </message>
    <message>
        <source>Genetic information</source>
        <translation>Données génétiques</translation>
    </message>
    <message>
        <source>Health status</source>
        <translation>État de santé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Marriage and civil partnership</source>
        <translation>Mariage et partenariat civil</translation>
    </message>
    <message>
        <source>Migration status</source>
        <translation>Statut migratoire</translation>
    </message>
    <message>
        <source>National/ethnic/social origin</source>
        <translation>Origine nationale, ethnique ou sociale</translation>
    </message>
    <message>
        <source>Political or other opinion</source>
        <translation>Opinions politiques ou autres</translation>
    </message>
    <message>
        <source>Pregnancy and maternity</source>
        <translation>Grossesse et maternité</translation>
    </message>
    <message>
        <source>Property, birth or other status</source>
        <translation>Fortune, naissance ou toute autre situation</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Race</translation>
    </message>
    <message>
        <source>Religion or belief</source>
        <translation>Religion ou convictions</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Sexual orientation</source>
        <translation>Orientation sexuelle</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Puissance de calcul</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Tooling</source>
        <translation>Outillage</translation>
    </message>
    <message>
        <source>AI system components</source>
        <translation>Composants du système d’IA</translation>
    </message>
    <message>
        <source>Human resources</source>
        <translation>Ressources humaines</translation>
    </message>
    <message>
        <source>Monetary</source>
        <translation>Financier</translation>
    </message>
    <message>
        <source>Physical</source>
        <translation>Physique</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Tests on the node</source>
        <translation>Essais sur le nœud</translation>
    </message>
    <message>
        <source>Incidents on the node</source>
        <translation>Incidents sur le nœud</translation>
    </message>
    <message>
        <source>The model succeeds</source>
        <translation>Le modèle réussit</translation>
    </message>
    <message>
        <source>The model fails</source>
        <translation>Le modèle échoue</translation>
    </message>
    <message>
        <source>Whole exposure</source>
        <translation>Toute l’exposition</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Monitoring record</source>
        <translation>Relevé de surveillance</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Confirme</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>Contredit</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Non concluant</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonnée</translation>
    </message>
    <message>
        <source>Residual level within tolerance</source>
        <translation>Niveau résiduel dans la tolérance</translation>
    </message>
    <message>
        <source>Independent verified controls</source>
        <translation>Mesures vérifiées indépendantes</translation>
    </message>
    <message>
        <source>Loss quantile below a limit</source>
        <translation>Quantile de perte sous une limite</translation>
    </message>
    <message>
        <source>Evidence is recent</source>
        <translation>Les preuves sont récentes</translation>
    </message>
    <message>
        <source>No expired acceptance</source>
        <translation>Aucune acceptation échue</translation>
    </message>
    <message>
        <source>Checklist satisfied by evidence</source>
        <translation>Liste de contrôle satisfaite par des preuves</translation>
    </message>
    <message>
        <source>Every misuse is monitored</source>
        <translation>Tout mésusage est surveillé</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Actions ouvertes</translation>
    </message>
    <message>
        <source>Last review is recent</source>
        <translation>La dernière revue est récente</translation>
    </message>
    <message>
        <source>Signed off by roles</source>
        <translation>Signé par les rôles</translation>
    </message>
    <message>
        <source>Verdict is robust</source>
        <translation>Le verdict est robuste</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Approved with conditions</source>
        <translation>Approuvé sous conditions</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Inherent</source>
        <translation>Brute</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuelle</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Meaning of a severity</source>
        <translation>Sens d’une gravité</translation>
    </message>
    <message>
        <source>Likelihood level</source>
        <translation>Niveau de vraisemblance</translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation>Niveau de risque</translation>
    </message>
    <message>
        <source>Matrix cell</source>
        <translation>Case de la matrice</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Cotation</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Common cause</source>
        <translation>Cause commune</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Checklist item</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>Acceptation</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>Procedural</source>
        <translation>Procédurale</translation>
    </message>
    <message>
        <source>Human</source>
        <translation>Humaine</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Conception</translation>
    </message>
    <message>
        <source>Safety device</source>
        <translation>Dispositif de sécurité</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Procedure or training</source>
        <translation>Procédure ou formation</translation>
    </message>
    <message>
        <source>No risk is worse than the level, but for those that are accepted.</source>
        <translation>Aucun risque n’est pire que le niveau, hormis ceux qui sont acceptés.</translation>
    </message>
    <message>
        <source>Hazards of the level or worse have enough verified controls that share no cause.</source>
        <translation>Les dangers de ce niveau ou pires ont assez de mesures vérifiées sans cause partagée.</translation>
    </message>
    <message>
        <source>The loss in the category exceeds the limit no more often than the quantile allows.</source>
        <translation>La perte dans la catégorie ne dépasse pas la limite plus souvent que le quantile ne le permet.</translation>
    </message>
    <message>
        <source>Every credited control has valid evidence that is not too old.</source>
        <translation>Chaque mesure prise en compte a des preuves valides et pas trop anciennes.</translation>
    </message>
    <message>
        <source>Every acceptance that concerns the stage is valid.</source>
        <translation>Chaque acceptation qui concerne l’étape est valide.</translation>
    </message>
    <message>
        <source>Valid evidence shows every line of the checklist, or of a group of it.</source>
        <translation>Des preuves valides couvrent chaque ligne de la liste de contrôle, ou d’un de ses groupes.</translation>
    </message>
    <message>
        <source>A credited control with one tag watches every cause with the other.</source>
        <translation>Une mesure prise en compte avec une étiquette surveille chaque cause qui porte l’autre.</translation>
    </message>
    <message>
        <source>No more actions are open than are allowed.</source>
        <translation>Il n’y a pas plus d’actions ouvertes que permis.</translation>
    </message>
    <message>
        <source>The newest baseline is not too old.</source>
        <translation>La référence la plus récente n’est pas trop ancienne.</translation>
    </message>
    <message>
        <source>Every role has approved the model as it stands.</source>
        <translation>Chaque rôle a approuvé le modèle tel qu’il est.</translation>
    </message>
    <message>
        <source>The levels hold in enough of the samples of what is uncertain.</source>
        <translation>Les niveaux tiennent dans assez d’échantillons de ce qui est incertain.</translation>
    </message>
    <message>
        <source>Probability in the exposure</source>
        <translation>Probabilité dans l’exposition</translation>
    </message>
    <message>
        <source>Occurrences per year</source>
        <translation>Occurrences par an</translation>
    </message>
    <message>
        <source>Each occasion</source>
        <translation>Chaque occasion</translation>
    </message>
    <message>
        <source>Expected occurrences within a limit</source>
        <translation>Occurrences attendues sous une limite</translation>
    </message>
    <message>
        <source>Consequences of the severity or worse are expected no more often in the stage&apos;s exposure, all together.</source>
        <translation>Les conséquences de cette gravité ou pires ne sont pas attendues plus souvent dans l’exposition de l’étape, toutes ensemble.</translation>
    </message>
    <message>
        <source>Frequency within a limit</source>
        <translation>Fréquence sous une limite</translation>
    </message>
    <message>
        <source>Consequences of the severity or worse are expected no more often in a year, all together.</source>
        <translation>Les conséquences de cette gravité ou pires ne sont pas attendues plus souvent en un an, toutes ensemble.</translation>
    </message>
    <message>
        <source>Expected loss within a limit</source>
        <translation>Perte attendue sous une limite</translation>
    </message>
    <message>
        <source>The expected loss of the whole model in the category is no greater.</source>
        <translation>La perte attendue du modèle entier dans la catégorie n’est pas plus grande.</translation>
    </message>
    <message>
        <source>Tolerable frequencies of the scheme</source>
        <translation>Fréquences tolérables du barème</translation>
    </message>
    <message>
        <source>No consequence is more frequent than the scheme tolerates for its severity and category.</source>
        <translation>Aucune conséquence n’est plus fréquente que le barème ne le tolère pour sa gravité et sa catégorie.</translation>
    </message>
    <message>
        <source>Occasions of a stage</source>
        <translation>Occasions d’une étape</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Tolerable frequency</source>
        <translation>Fréquence tolérable</translation>
    </message>
    <message>
        <source>Barriers that fail apart</source>
        <translation>Barrières qui défaillent séparément</translation>
    </message>
    <message>
        <source>Beside the event that begins it, every consequence of the severity or worse takes so many more; what several barriers share counts once.</source>
        <translation>Outre l’événement qui la déclenche, chaque conséquence de cette gravité ou pire en demande autant d’autres&#xa0;; ce que plusieurs barrières partagent compte une fois.</translation>
    </message>
</context>
<context>
    <name>ColumnSet</name>
    <message>
        <source>Framework</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>MIL-STD-882E hazard tracking</source>
        <translation>Suivi des dangers MIL-STD-882E</translation>
    </message>
    <message>
        <source>P1 and P2</source>
        <translation>P1 et P2</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Begin the project</source>
        <translation>Commencer le projet</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Dupliquer %1</translation>
    </message>
    <message>
        <source>Duplicate %1 nodes</source>
        <translation>Dupliquer %1 nœuds</translation>
    </message>
    <message>
        <source>Guard a link with %1</source>
        <translation>Protéger un lien avec %1</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>Coter %1</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>Disposer</translation>
    </message>
    <message>
        <source>Lay out %1 nodes</source>
        <translation>Disposer %1 nœuds</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Lier à %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Déplacer %1</translation>
    </message>
    <message>
        <source>Move %1 nodes</source>
        <translation>Déplacer %1 nœuds</translation>
    </message>
    <message>
        <source>Paste %1 nodes</source>
        <translation>Coller %1 nœuds</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Placer %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Remove %1 items</source>
        <translation>Supprimer %1 éléments</translation>
    </message>
    <message>
        <source>Replace the project by %1</source>
        <translation>Remplacer le projet par %1</translation>
    </message>
    <message>
        <source>Use the scheme %1</source>
        <translation>Utiliser le barème %1</translation>
    </message>
    <message>
        <source>Group as common cause %1</source>
        <translation>Grouper en cause commune %1</translation>
    </message>
    <message>
        <source>Group %1 nodes as common cause</source>
        <translation>Grouper %1 nœuds en cause commune</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Ajouter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Add a release plan</source>
        <translation>Ajouter un plan de mise en service</translation>
    </message>
    <message>
        <source>Add: %1 “%2”</source>
        <translation>Ajouter&#xa0;: %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Change the %1</source>
        <translation>Modifier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Change the %1 of %2</source>
        <translation>Modifier&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Change the %2 of %1 entries</source>
        <translation>Modifier&#xa0;: %2 (%1 éléments)</translation>
    </message>
    <message>
        <source>Guard %2 with %1</source>
        <translation>Protéger %2 avec %1</translation>
    </message>
    <message>
        <source>Rate %1: %2</source>
        <translation>Coter %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Link %1 to %2</source>
        <translation>Lier %1 à %2</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>Coller %1</translation>
    </message>
    <message>
        <source>mark “%1”</source>
        <translation>option «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>likelihood</source>
        <translation>vraisemblance</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>Insérer %1</translation>
    </message>
    <message>
        <source>Insert %1 “%2”</source>
        <translation>Insérer %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Insert %1 nodes</source>
        <translation>Insérer %1 nœuds</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>Rebrancher %1</translation>
    </message>
    <message>
        <source>Reconnect %1 as %2</source>
        <translation>Rebrancher %1 en %2</translation>
    </message>
    <message>
        <source>Change when %1 acts</source>
        <translation>Modifier l’ordre d’action de %1</translation>
    </message>
    <message>
        <source>Change when %1 acts on %2</source>
        <translation>Modifier l’ordre d’action de %1 sur %2</translation>
    </message>
    <message>
        <source>A change that this version does not know</source>
        <translation>Une modification que cette version ne connaît pas</translation>
    </message>
</context>
<context>
    <name>ComputedColumns</name>
    <message>
        <source>Likelihood: %1</source>
        <translation>Vraisemblance&#xa0;: %1</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>Code and level without controls</source>
        <translation>Code et niveau sans mesures</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>Code and level with the controls as they are</source>
        <translation>Code et niveau avec les mesures telles qu’elles sont</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>Code and level with the planned controls too</source>
        <translation>Code et niveau avec aussi les mesures prévues</translation>
    </message>
    <message>
        <source>rank by level</source>
        <translation>rang par niveau</translation>
    </message>
    <message>
        <source>By level, then code, then severity; ties share a rank</source>
        <translation>Par niveau, puis code, puis gravité ; les ex æquo partagent un rang</translation>
    </message>
    <message>
        <source>rank by loss</source>
        <translation>rang par perte</translation>
    </message>
    <message>
        <source>By the figure beside it</source>
        <translation>D’après le chiffre à côté</translation>
    </message>
    <message>
        <source>Per occasion</source>
        <translation>Par occasion</translation>
    </message>
    <message>
        <source>Per %1</source>
        <translation>Par %1</translation>
    </message>
    <message>
        <source>How probable it is at one of them that it comes about</source>
        <translation>Combien il est probable qu’il survienne lors de l’une d’elles</translation>
    </message>
    <message>
        <source>No moment of it has a part in this.</source>
        <translation>Aucun de ses moments n’y a part.</translation>
    </message>
    <message>
        <source>Probability of failing</source>
        <translation>Probabilité de défaillance</translation>
    </message>
    <message>
        <source>That it fails when it is called upon</source>
        <translation>Qu’elle échoue quand elle est sollicitée</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>How many times it comes about in the exposure, with the controls as they are</source>
        <translation>Combien de fois il survient dans l’exposition, avec les mesures telles qu’elles sont</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>How often that is</source>
        <translation>À quelle fréquence</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>That it comes about at least once in the exposure</source>
        <translation>Qu’il survienne au moins une fois dans l’exposition</translation>
    </message>
    <message>
        <source>Potential Effects</source>
        <translation>Effets potentiels</translation>
    </message>
    <message>
        <source>HRI</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Recommended Mitigations</source>
        <translation>Mesures recommandées</translation>
    </message>
    <message>
        <source>HRI (post)</source>
        <translation>Indice (après)</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>The links that it stops</source>
        <translation>Les liens qu’elle arrête</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>What leads to it</source>
        <translation>Ce qui y mène</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Its controls with their states</source>
        <translation>Ses mesures avec leurs états</translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>it breaks a rule of projects. {0}</source>
        <translation>il enfreint une règle des projets. {0}</translation>
    </message>
    <message>
        <source>“{1}” ({0}) cannot be “{2}”.</source>
        <translation>«&#xa0;{1}&#xa0;» ({0}) ne peut pas être «&#xa0;{2}&#xa0;».</translation>
    </message>
    <message>
        <source>entry {0} of its history cannot be read.</source>
        <translation>l’entrée {0} de son historique est illisible.</translation>
    </message>
    <message>
        <source>it has a journal of its own, as saved projects have not.</source>
        <translation>il a son propre journal, ce que n’ont pas les projets enregistrés.</translation>
    </message>
    <message>
        <source>it, or its journal, is no file of yours.</source>
        <translation>ce fichier, ou son journal, n’est pas à vous.</translation>
    </message>
    <message>
        <source>it is not as it was saved.</source>
        <translation>il n’est pas tel qu’il a été enregistré.</translation>
    </message>
    <message>
        <source>it has the marks of a project that is being edited.</source>
        <translation>il porte les marques d’un projet en cours de modification.</translation>
    </message>
    <message>
        <source>it is longer than what it holds.</source>
        <translation>il est plus long que son contenu.</translation>
    </message>
    <message>
        <source>it ends too soon.</source>
        <translation>il s’arrête trop tôt.</translation>
    </message>
    <message>
        <source>it says to be of version {0}, which never was.</source>
        <translation>il se dit de la version {0}, qui n’a jamais existé.</translation>
    </message>
    <message>
        <source>it is no sound database (%1).</source>
        <translation>ce n’est pas une base de données saine (%1).</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Save the changes to %1 before closing?</source>
        <translation>Enregistrer les modifications de %1 avant de fermer&#xa0;?</translation>
    </message>
    <message>
        <source>Without saving, your changes are lost.</source>
        <translation>Sans enregistrement, vos modifications seront perdues.</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 existe déjà. Le remplacer&#xa0;?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 and %2 more that need each other</source>
        <translation>%1 et %2 autres qui en dépendent</translation>
    </message>
    <message>
        <source>Risk scheme</source>
        <translation>Barème de risque</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1: %2 %3 → %4</source>
        <translation>%1&#xa0;: %2 %3 → %4</translation>
    </message>
    <message>
        <source>Counted as things are counted now</source>
        <translation>Compté comme on compte aujourd’hui</translation>
    </message>
    <message>
        <source>Counted as things were counted then</source>
        <translation>Compté comme on comptait alors</translation>
    </message>
</context>
<context>
    <name>Editions</name>
    <message>
        <source>%1: works or fails anew each time that it is called upon; it was drawn once for the exposure.</source>
        <translation>%1&#xa0;: fonctionne ou échoue selon un nouveau tirage à chaque sollicitation&#xa0;; il n’y en avait qu’un pour l’exposition.</translation>
    </message>
    <message>
        <source>%1: its failure stays hidden and is drawn once for the exposure, as before.</source>
        <translation>%1&#xa0;: sa défaillance reste cachée et est tirée une fois pour l’exposition, comme auparavant.</translation>
    </message>
    <message>
        <source>%1: is in no common-cause group any more, as the other members occur and a control does not.</source>
        <translation>%1&#xa0;: n’est plus dans aucun groupe de cause commune, car les autres membres surviennent et une mesure de maîtrise ne survient pas.</translation>
    </message>
    <message>
        <source>%1: may occur at every demand, as often as there are; it was counted once.</source>
        <translation>%1&#xa0;: peut survenir à chaque sollicitation, autant de fois qu’il y en a&#xa0;; cela comptait une fois.</translation>
    </message>
    <message>
        <source>%1: may occur at each of its own demands, which are an occasion of their own.</source>
        <translation>%1&#xa0;: peut survenir à chacune de ses propres sollicitations, qui sont une occasion à part.</translation>
    </message>
    <message>
        <source>%1: what is there is met by every demand; it was asked once.</source>
        <translation>%1&#xa0;: ce qui est présent est rencontré par chaque sollicitation&#xa0;; cela n’intervenait qu’une fois.</translation>
    </message>
    <message>
        <source>%1: is a range of the probability of failure; it was a number of likelihood levels.</source>
        <translation>%1&#xa0;: est une plage de la probabilité de défaillance&#xa0;; c’était un nombre de niveaux de vraisemblance.</translation>
    </message>
    <message>
        <source>%1: was made of the demands of the exposure.</source>
        <translation>%1&#xa0;: a été formée à partir des sollicitations de l’exposition.</translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) work or fail anew each time that they are called upon</source>
        <translation>
            <numerusform>%n mesure de maîtrise fonctionne ou échoue selon un nouveau tirage à chaque sollicitation</numerusform>
            <numerusform>%n mesures de maîtrise fonctionnent ou échouent selon un nouveau tirage à chaque sollicitation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) stay failed once they fail</source>
        <translation>
            <numerusform>%n mesure de maîtrise reste défaillante une fois qu’elle a échoué</numerusform>
            <numerusform>%n mesures de maîtrise restent défaillantes une fois qu’elles ont échoué</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) left their common-cause group</source>
        <translation>
            <numerusform>%n mesure de maîtrise a quitté son groupe de cause commune</numerusform>
            <numerusform>%n mesures de maîtrise ont quitté leur groupe de cause commune</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) may occur at every demand, as often as there are</source>
        <translation>
            <numerusform>%n nœud peut survenir à chaque sollicitation, autant de fois qu’il y en a</numerusform>
            <numerusform>%n nœuds peuvent survenir à chaque sollicitation, autant de fois qu’il y en a</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) may occur at each of their own demands</source>
        <translation>
            <numerusform>%n nœud peut survenir à chacune de ses propres sollicitations</numerusform>
            <numerusform>%n nœuds peuvent survenir à chacune de leurs propres sollicitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) are met by every demand</source>
        <translation>
            <numerusform>%n lien est rencontré par chaque sollicitation</numerusform>
            <numerusform>%n liens sont rencontrés par chaque sollicitation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) are ranges of the probability of failure</source>
        <translation>
            <numerusform>%n cotation est une plage de la probabilité de défaillance</numerusform>
            <numerusform>%n cotations sont des plages de la probabilité de défaillance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occasion(s) were made of demands</source>
        <translation>
            <numerusform>%n occasion a été formée à partir de sollicitations</numerusform>
            <numerusform>%n occasions ont été formées à partir de sollicitations</numerusform>
        </translation>
    </message>
    <message>
        <source>This was written before numbers scaled with use, when everything happened at most once in the exposure. It is counted here as things are counted now.</source>
        <translation>Ceci a été écrit avant que les nombres ne suivent l’utilisation, quand tout se produisait au plus une fois dans l’exposition. Cela est compté ici comme on compte maintenant.</translation>
    </message>
    <message>
        <source>This was written before numbers scaled with use, when everything happened at most once in the exposure. Its risk is compared as it was counted then; what changed since is told in the terms of now.</source>
        <translation>Ceci a été écrit avant que les nombres ne croissent avec l’usage, quand tout survenait au plus une fois dans l’exposition. Son risque est comparé tel qu’il était compté alors ; ce qui a changé depuis est dit dans les termes d’aujourd’hui.</translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>something that is not there</source>
        <translation>un élément absent</translation>
    </message>
    <message>
        <source>the link from “%1” to “%2”</source>
        <translation>le lien de «&#xa0;%1&#xa0;» à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>the guard of “%1” on %2</source>
        <translation>la protection par «&#xa0;%1&#xa0;» sur %2</translation>
    </message>
    <message>
        <source>the %1 impact of “%2”</source>
        <translation>l’impact «&#xa0;%1&#xa0;» de «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>the category “%1”</source>
        <translation>la catégorie «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the severity “%1”</source>
        <translation>la gravité «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the likelihood level “%1”</source>
        <translation>le niveau de vraisemblance «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the risk level “%1”</source>
        <translation>le niveau de risque «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the rating “%1”</source>
        <translation>la cotation «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>le projet</translation>
    </message>
    <message>
        <source>the common cause “%1”</source>
        <translation>la cause commune «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the evaluation “%1”</source>
        <translation>l’évaluation «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>an estimate of “%1”</source>
        <translation>une estimation de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the evidence “%1”</source>
        <translation>la preuve «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the incident “%1”</source>
        <translation>l’incident «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the checklist item “%1”</source>
        <translation>le point de contrôle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>a comment by %1</source>
        <translation>un commentaire de %1</translation>
    </message>
    <message>
        <source>the action “%1”</source>
        <translation>l’action «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the stage “%1”</source>
        <translation>l’étape «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the criterion “%1”</source>
        <translation>le critère «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the acceptance of “%1”</source>
        <translation>l’acceptation de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the sign-off by %1</source>
        <translation>la signature de %1</translation>
    </message>
    <message>
        <source>the baseline “%1”</source>
        <translation>la référence «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>its owner (%1)</source>
        <translation>son propriétaire (%1)</translation>
    </message>
    <message>
        <source>its group (%1)</source>
        <translation>son groupe (%1)</translation>
    </message>
    <message>
        <source>its permissions (%1)</source>
        <translation>ses droits d’accès (%1)</translation>
    </message>
    <message numerus="yes">
        <source>the link to its other name(s), %n</source>
        <translation>
            <numerusform>le lien avec son autre nom</numerusform>
            <numerusform>le lien avec ses %n autres noms</numerusform>
        </translation>
    </message>
    <message>
        <source>its access list</source>
        <translation>sa liste de contrôle d’accès</translation>
    </message>
    <message>
        <source>its attribute %1</source>
        <translation>son attribut %1</translation>
    </message>
    <message>
        <source>the occasion “%1”</source>
        <translation>l’occasion «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>{first} cannot be removed by itself. Edit it, or replace the scheme.</source>
        <translation>Impossible de supprimer séparément {first}. Modifiez cet élément, ou remplacez le barème.</translation>
    </message>
    <message>
        <source>What should be changed is not in the project any more. Select it anew.</source>
        <translation>L’élément à modifier n’est plus dans le projet. Sélectionnez-le de nouveau.</translation>
    </message>
    <message>
        <source>The code “{detail}” is taken already; codes are unique. Choose another one for {first}.</source>
        <translation>Le code «&#xa0;{detail}&#xa0;» est déjà pris&#xa0;; les codes sont uniques. Choisissez-en un autre pour {first}.</translation>
    </message>
    <message>
        <source>“{field}” of {first} is missing. Give it.</source>
        <translation>«&#xa0;{field}&#xa0;» manque pour {first}. Indiquez-le.</translation>
    </message>
    <message>
        <source>There is no field “{detail}”.</source>
        <translation>Il n’y a pas de champ «&#xa0;{detail}&#xa0;».</translation>
    </message>
    <message>
        <source>“{field}” of {first} refers to something that is not in the project. Choose another.</source>
        <translation>«&#xa0;{field}&#xa0;» pour {first} renvoie à un élément absent du projet. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Another program changed this file since it was opened. Nothing was written: save under another name, then compare the two.</source>
        <translation>Un autre programme a modifié ce fichier depuis son ouverture. Rien n’a été écrit&#xa0;: enregistrez sous un autre nom, puis comparez les deux.</translation>
    </message>
    <message>
        <source>The file is empty. Open a backup, or begin a new project.</source>
        <translation>Le fichier est vide. Ouvrez une sauvegarde, ou commencez un nouveau projet.</translation>
    </message>
    <message>
        <source>There is such a file already, and it was left as it is. Choose another name, or allow replacing it (--force).</source>
        <translation>Ce fichier existe déjà et a été laissé tel quel. Choisissez un autre nom, ou autorisez son remplacement (--force).</translation>
    </message>
    <message>
        <source>The file could not be read or written: {detail}. Nothing was changed: save under another name or try again.</source>
        <translation>Le fichier n’a pas pu être lu ou écrit&#xa0;: {detail}. Rien n’a été modifié&#xa0;: enregistrez sous un autre nom ou réessayez.</translation>
    </message>
    <message>
        <source>The file is open elsewhere ({detail}). Close it there, or work on a copy.</source>
        <translation>Le fichier est ouvert ailleurs ({detail}). Fermez-le là-bas, ou travaillez sur une copie.</translation>
    </message>
    <message>
        <source>This is a folder, not a file. Name a file.</source>
        <translation>Ceci est un dossier, et non un fichier. Indiquez un fichier.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of Graphazard (its version and the newest known here: {detail}). Update Graphazard to open it.</source>
        <translation>Le fichier a été écrit par une version plus récente de Graphazard (sa version et la plus récente connue ici&#xa0;: {detail}). Mettez Graphazard à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>You may not read or write this file. Ask its owner, or choose another place.</source>
        <translation>Vous n’avez pas le droit de lire ou d’écrire ce fichier. Adressez-vous à son propriétaire, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>There is no space left on the disk; the file was left as it was. Make space, or save elsewhere.</source>
        <translation>Il n’y a plus de place sur le disque&#xa0;; le fichier a été laissé tel qu’il était. Libérez de la place, ou enregistrez ailleurs.</translation>
    </message>
    <message>
        <source>The project was never saved and has no file yet. Choose where to save it.</source>
        <translation>Le projet n’a jamais été enregistré et n’a pas encore de fichier. Choisissez où l’enregistrer.</translation>
    </message>
    <message>
        <source>This part of Graphazard is missing or cannot be run. Install Graphazard again.</source>
        <translation>Cette partie de Graphazard est absente ou ne peut être exécutée. Réinstallez Graphazard.</translation>
    </message>
    <message>
        <source>Several nodes have the code “{detail}”. Name the one that you mean by its id.</source>
        <translation>Plusieurs nœuds portent le code «&#xa0;{detail}&#xa0;». Désignez celui que vous voulez par son identifiant.</translation>
    </message>
    <message>
        <source>The model has no gates, so there is nothing to analyse. Define a gate.</source>
        <translation>Le modèle n’a pas de porte&#xa0;: il n’y a rien à analyser. Définissez une porte.</translation>
    </message>
    <message>
        <source>The project has no hazards and no consequences. Add one, or name another node (--node).</source>
        <translation>Le projet n’a ni danger ni conséquence. Ajoutez-en, ou désignez un autre nœud (--node).</translation>
    </message>
    <message>
        <source>There is no gate or sequence “{detail}”. Name one that the model defines.</source>
        <translation>Il n’y a ni porte ni séquence «&#xa0;{detail}&#xa0;». Désignez-en une que le modèle définit.</translation>
    </message>
    <message>
        <source>There is no node “{detail}”. Give the code or the id of a node.</source>
        <translation>Il n’y a pas de nœud «&#xa0;{detail}&#xa0;». Donnez le code ou l’identifiant d’un nœud.</translation>
    </message>
    <message>
        <source>Only projects have postures. Leave out --posture for an Open-PSA model.</source>
        <translation>Seuls les projets ont des postures. Retirez --posture pour un modèle Open-PSA.</translation>
    </message>
    <message>
        <source>There is no such file or folder. Check the name.</source>
        <translation>Ce fichier ou ce dossier n’existe pas. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>The project is open for reading only. Save it under another name.</source>
        <translation>Le projet est ouvert en lecture seule. Enregistrez-le sous un autre nom.</translation>
    </message>
    <message>
        <source>“{first}” guards this link already.</source>
        <translation>«&#xa0;{first}&#xa0;» protège déjà ce lien.</translation>
    </message>
    <message>
        <source>There is no link that “{first}” could guard here. Draw a link first, then drop the control on it.</source>
        <translation>Il n’y a ici aucun lien que «&#xa0;{first}&#xa0;» pourrait protéger. Tracez d’abord un lien, puis déposez-y la mesure de maîtrise.</translation>
    </message>
    <message>
        <source>“{first}” is no control, and only controls guard links. Use a control.</source>
        <translation>«&#xa0;{first}&#xa0;» n’est pas une mesure de maîtrise&#xa0;; or seules celles-ci protègent des liens. Utilisez une mesure de maîtrise.</translation>
    </message>
    <message>
        <source>“{first}” cannot guard the link that degrades it. Use another control.</source>
        <translation>«&#xa0;{first}&#xa0;» ne peut pas protéger le lien qui la dégrade. Utilisez une autre mesure de maîtrise.</translation>
    </message>
    <message>
        <source>The link that should be guarded is not there any more.</source>
        <translation>Le lien à protéger n’existe plus.</translation>
    </message>
    <message>
        <source>There are two impacts of one consequence in one category. Remove one.</source>
        <translation>Une même conséquence a deux impacts dans une même catégorie. Supprimez-en un.</translation>
    </message>
    <message>
        <source>“{first}” is no consequence, and only consequences have impacts. Rate a consequence.</source>
        <translation>«&#xa0;{first}&#xa0;» n’est pas une conséquence&#xa0;; or seules les conséquences ont des impacts. Cotez une conséquence.</translation>
    </message>
    <message>
        <source>There is no scheme “{detail}”.</source>
        <translation>Il n’y a pas de barème «&#xa0;{detail}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no template “{detail}”. “graphazard new --help” lists them.</source>
        <translation>Il n’y a pas de modèle de projet «&#xa0;{detail}&#xa0;». «&#xa0;graphazard new --help&#xa0;» en donne la liste.</translation>
    </message>
    <message>
        <source>This link is there already.</source>
        <translation>Ce lien existe déjà.</translation>
    </message>
    <message>
        <source>A link cannot start at the control “{first}”. Drop the control on the link that it guards.</source>
        <translation>Un lien ne peut pas partir de la mesure de maîtrise «&#xa0;{first}&#xa0;». Déposez la mesure sur le lien qu’elle protège.</translation>
    </message>
    <message>
        <source>“{first}” cannot be linked to itself. Choose another end.</source>
        <translation>«&#xa0;{first}&#xa0;» ne peut pas être lié à lui-même. Choisissez une autre extrémité.</translation>
    </message>
    <message>
        <source>This would make a loop through a control, which has no meaning: {loop}. Break it somewhere.</source>
        <translation>Cela formerait une boucle passant par une mesure de maîtrise, ce qui n’a pas de sens&#xa0;: {loop}. Rompez-la quelque part.</translation>
    </message>
    <message>
        <source>This would make a loop through “exactly one”, which has no meaning: {loop}. Break it somewhere.</source>
        <translation>Cela formerait une boucle passant par «&#xa0;exactement un&#xa0;», ce qui n’a pas de sens&#xa0;: {loop}. Rompez-la quelque part.</translation>
    </message>
    <message>
        <source>This would make a loop through a negated link, which has no meaning: {loop}. Break it somewhere.</source>
        <translation>Cela formerait une boucle passant par un lien inversé, ce qui n’a pas de sens&#xa0;: {loop}. Rompez-la quelque part.</translation>
    </message>
    <message>
        <source>An end of the link is not there any more.</source>
        <translation>Une extrémité du lien n’existe plus.</translation>
    </message>
    <message>
        <source>The risk matrix goes from its best level straight to its worst between the neighbours {detail}. Give one of them a level between.</source>
        <translation>La matrice de risques passe directement de son meilleur à son pire niveau entre les cases voisines {detail}. Donnez à l’une d’elles un niveau intermédiaire.</translation>
    </message>
    <message>
        <source>The risk matrix gives the better level to the greater risk of the cells {detail}. Exchange or equal their levels.</source>
        <translation>La matrice de risques donne le meilleur niveau au plus grand risque des cases {detail}. Échangez leurs niveaux ou égalisez-les.</translation>
    </message>
    <message>
        <source>Of the cells {detail} in the risk matrix, the first has the best level and the second the worst, yet some risks in the first are greater. Bring their levels nearer.</source>
        <translation>Parmi les cases {detail} de la matrice de risques, la première a le meilleur niveau et la seconde le pire&#xa0;; pourtant certains risques de la première sont plus grands. Rapprochez leurs niveaux.</translation>
    </message>
    <message>
        <source>There is nothing to paste. Copy some nodes first.</source>
        <translation>Il n’y a rien à coller. Copiez d’abord des nœuds.</translation>
    </message>
    <message>
        <source>A position is given for {first}, which is no node of the project. Remove the position.</source>
        <translation>Une position est donnée pour {first}, qui n’est pas un nœud du projet. Supprimez la position.</translation>
    </message>
    <message>
        <source>A project has exactly one “project” entry; this has {detail}. Add or remove.</source>
        <translation>Un projet a exactement un élément «&#xa0;project&#xa0;»&#xa0;; celui-ci en a {detail}. Ajoutez-en ou supprimez-en.</translation>
    </message>
    <message>
        <source>The report was stopped before it was finished; nothing was written.</source>
        <translation>Le rapport a été interrompu avant la fin&#xa0;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Scoring was cancelled, so there is nothing to report. Try again.</source>
        <translation>L’évaluation a été annulée&#xa0;: il n’y a rien à mettre dans un rapport. Réessayez.</translation>
    </message>
    <message>
        <source>The PDF could not be finished ({detail}); nothing was written. Try again, and report this.</source>
        <translation>Le PDF n’a pas pu être terminé ({detail})&#xa0;; rien n’a été écrit. Réessayez, et signalez ce problème.</translation>
    </message>
    <message>
        <source>The lower bound of likelihood level {detail} is not below that of the level before it. Order the bounds from most to least likely.</source>
        <translation>La borne inférieure du niveau de vraisemblance {detail} n’est pas au-dessous de celle du niveau précédent. Rangez les bornes du plus au moins vraisemblable.</translation>
    </message>
    <message>
        <source>A cell of the risk matrix is given twice. Remove one.</source>
        <translation>Une case de la matrice de risques est donnée deux fois. Supprimez-en une.</translation>
    </message>
    <message>
        <source>The scheme lacks categories, severities, likelihood levels or risk levels. Start from a shipped scheme.</source>
        <translation>Il manque au barème des catégories, des gravités, des niveaux de vraisemblance ou des niveaux de risque. Partez d’un barème fourni.</translation>
    </message>
    <message>
        <source>Two likelihood levels have the letter {detail}. Change one.</source>
        <translation>Deux niveaux de vraisemblance ont la lettre {detail}. Changez-en une.</translation>
    </message>
    <message>
        <source>The risk matrix has no level for some cells. Give every cell a level.</source>
        <translation>La matrice de risques n’a pas de niveau pour certaines cases. Donnez un niveau à chaque case.</translation>
    </message>
    <message>
        <source>Two severities have the number {detail}. Change one.</source>
        <translation>Deux gravités ont le numéro {detail}. Changez-en un.</translation>
    </message>
    <message>
        <source>“{detail}” is no id. Ids have 26 characters: digits and the letters a to v.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas un identifiant. Un identifiant a 26 caractères&#xa0;: des chiffres et les lettres de a à v.</translation>
    </message>
    <message>
        <source>The value is not one that this field takes ({detail}). Correct it.</source>
        <translation>Ce champ n’accepte pas cette valeur ({detail}). Corrigez-la.</translation>
    </message>
    <message>
        <source>The field “{detail}” is given twice. Remove one.</source>
        <translation>Le champ «&#xa0;{detail}&#xa0;» est donné deux fois. Supprimez-en un.</translation>
    </message>
    <message>
        <source>The id {detail} occurs twice in this section. Remove one of the two.</source>
        <translation>L’identifiant {detail} figure deux fois dans cette section. Supprimez l’un des deux.</translation>
    </message>
    <message>
        <source>The section “{detail}” occurs twice. Join the two.</source>
        <translation>La section «&#xa0;{detail}&#xa0;» figure deux fois. Réunissez les deux.</translation>
    </message>
    <message>
        <source>The {detail} has no id. Give it one of 26 characters.</source>
        <translation>L’élément «&#xa0;{detail}&#xa0;» n’a pas d’identifiant. Donnez-lui-en un de 26 caractères.</translation>
    </message>
    <message>
        <source>This is not JSON ({detail}). Correct the text at this place.</source>
        <translation>Ceci n’est pas du JSON ({detail}). Corrigez le texte à cet endroit.</translation>
    </message>
    <message>
        <source>The text is not UTF-8. Save it in that encoding.</source>
        <translation>Le texte n’est pas en UTF-8. Enregistrez-le dans cet encodage.</translation>
    </message>
    <message>
        <source>The file is larger than {detail}. Split the project.</source>
        <translation>Le fichier dépasse {detail}. Scindez le projet.</translation>
    </message>
    <message>
        <source>There is no field “{detail}” here. Nothing was read, so that nothing is lost: correct the name.</source>
        <translation>Il n’y a pas de champ «&#xa0;{detail}&#xa0;» ici. Rien n’a été lu, afin que rien ne soit perdu&#xa0;: corrigez le nom.</translation>
    </message>
    <message>
        <source>There is no section “{detail}”. Nothing was read, so that nothing is lost: correct the name.</source>
        <translation>Il n’y a pas de section «&#xa0;{detail}&#xa0;». Rien n’a été lu, afin que rien ne soit perdu&#xa0;: corrigez le nom.</translation>
    </message>
    <message>
        <source>What stands at “{detail}” is of the wrong type. Give what the manual shows: text in quotes, a number, true or false, a list or an object.</source>
        <translation>Ce qui figure à «&#xa0;{detail}&#xa0;» n’est pas du bon type. Donnez ce qu’indique le manuel&#xa0;: un texte entre guillemets, un nombre, true ou false, une liste ou un objet.</translation>
    </message>
    <message>
        <source>“{detail}” is no distribution. Write, for example, “lognormal(0.01, 3)” or “pert(1, 2, 5)”.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas une loi de probabilité. Écrivez par exemple «&#xa0;lognormal(0.01, 3)&#xa0;» ou «&#xa0;pert(1, 2, 5)&#xa0;».</translation>
    </message>
    <message>
        <source>“{detail}” is neither yes nor no.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est ni oui ni non.</translation>
    </message>
    <message>
        <source>“{detail}” is no number. Write, for example, 0.25 or 3e-4.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas un nombre. Écrivez par exemple 0.25 ou 3e-4.</translation>
    </message>
    <message>
        <source>“{detail}” is no id.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas un identifiant.</translation>
    </message>
    <message>
        <source>“{detail}” is no mission time. Give a number of hours, 0 or more.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas une durée de mission. Donnez un nombre d’heures, 0 ou plus.</translation>
    </message>
    <message>
        <source>This is no probability: {detail}. Give a value from 0 to 1.</source>
        <translation>Ceci n’est pas une probabilité&#xa0;: {detail}. Donnez une valeur de 0 à 1.</translation>
    </message>
    <message>
        <source>A gate asks for {detail} inputs. Ask for no more than it has.</source>
        <translation>Une porte demande {detail} entrées. N’en demandez pas plus qu’elle n’en a.</translation>
    </message>
    <message>
        <source>“{detail}” is defined or named twice. Names are unique: keep one.</source>
        <translation>«&#xa0;{detail}&#xa0;» est défini ou nommé deux fois. Les noms sont uniques&#xa0;: gardez-en un.</translation>
    </message>
    <message>
        <source>“{detail}” has no inputs. Give it some, or take it out.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’a pas d’entrées. Donnez-lui-en, ou retirez-le.</translation>
    </message>
    <message>
        <source>These depend on themselves: {detail}. Break the loop.</source>
        <translation>Ceux-ci dépendent d’eux-mêmes&#xa0;: {detail}. Rompez la boucle.</translation>
    </message>
    <message>
        <source>The attribute {detail} is missing or empty. Give it.</source>
        <translation>L’attribut {detail} manque ou est vide. Donnez-le.</translation>
    </message>
    <message>
        <source>“{detail}” is not complete: something that must be in it is missing. Add it.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas complet&#xa0;: il y manque un élément obligatoire. Ajoutez-le.</translation>
    </message>
    <message>
        <source>The value of “{detail}” is too large or not defined. Correct the expression.</source>
        <translation>La valeur de «&#xa0;{detail}&#xa0;» est trop grande ou n’est pas définie. Corrigez l’expression.</translation>
    </message>
    <message>
        <source>The file is not well-formed XML: {detail}. Correct it, or write it again.</source>
        <translation>Le fichier n’est pas du XML bien formé&#xa0;: {detail}. Corrigez-le, ou écrivez-le de nouveau.</translation>
    </message>
    <message>
        <source>There is text where only elements belong: “{detail}”. Take it out.</source>
        <translation>Il y a du texte là où seuls des éléments sont admis&#xa0;: «&#xa0;{detail}&#xa0;». Retirez-le.</translation>
    </message>
    <message>
        <source>Elements are nested more than {detail} deep. Use gates of their own.</source>
        <translation>Des éléments sont imbriqués sur plus de {detail} niveaux. Faites-en des portes à part.</translation>
    </message>
    <message>
        <source>The files are larger than {detail}. Split the model.</source>
        <translation>Les fichiers dépassent {detail}. Divisez le modèle.</translation>
    </message>
    <message>
        <source>The common cause group “{detail}” has too many combinations of members. Give fewer levels or members.</source>
        <translation>Le groupe de cause commune «&#xa0;{detail}&#xa0;» a trop de combinaisons de membres. Donnez moins de niveaux ou de membres.</translation>
    </message>
    <message>
        <source>The model is made of more than {detail} files. Put some of them together.</source>
        <translation>Le modèle se compose de plus de {detail} fichiers. Réunissez-en quelques-uns.</translation>
    </message>
    <message>
        <source>The event tree “{detail}” has too many paths. Split it, or fork less often.</source>
        <translation>L’arbre d’événements «&#xa0;{detail}&#xa0;» a trop de chemins. Divisez-le, ou réduisez les embranchements.</translation>
    </message>
    <message>
        <source>The sequence “{detail}” goes on to two event trees. Leave one.</source>
        <translation>La séquence «&#xa0;{detail}&#xa0;» se poursuit dans deux arbres d’événements. N’en laissez qu’un.</translation>
    </message>
    <message>
        <source>“{detail}” has too few or too many elements in it. See the Open-PSA format 2.0d.</source>
        <translation>«&#xa0;{detail}&#xa0;» contient trop ou trop peu d’éléments. Voyez le format Open-PSA 2.0d.</translation>
    </message>
    <message>
        <source>Only an Open-PSA model may be in several files. Leave out “--with”.</source>
        <translation>Seul un modèle Open-PSA peut être en plusieurs fichiers. Omettez «&#xa0;--with&#xa0;».</translation>
    </message>
    <message>
        <source>“{first}” is in a common-cause group already. Take it out of that one first.</source>
        <translation>«&#xa0;{first}&#xa0;» est déjà dans un groupe de cause commune. Retirez-le d’abord de celui-là.</translation>
    </message>
    <message>
        <source>“{first}” has no likelihood of its own that could have a common cause. Give it one.</source>
        <translation>«&#xa0;{first}&#xa0;» n’a pas de vraisemblance propre qui puisse avoir une cause commune. Donnez-lui-en une.</translation>
    </message>
    <message>
        <source>“{first}” is neither cause nor control: it cannot be in a common-cause group.</source>
        <translation>«&#xa0;{first}&#xa0;» n’est ni cause ni mesure&#xa0;: il ne peut pas être dans un groupe de cause commune.</translation>
    </message>
    <message>
        <source>A common-cause group takes two members at least. Select more causes or controls.</source>
        <translation>Un groupe de cause commune a au moins deux membres. Sélectionnez plus de causes ou de mesures.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” are not equally likely, as members of a common-cause group must be. Give them the same likelihood first.</source>
        <translation>«&#xa0;{first}&#xa0;» et «&#xa0;{second}&#xa0;» n’ont pas la même vraisemblance, ce qu’exige un groupe de cause commune. Donnez-leur d’abord la même.</translation>
    </message>
    <message>
        <source>A result names no task. Give each task a name.</source>
        <translation>Un résultat ne nomme aucune tâche. Donnez un nom à chaque tâche.</translation>
    </message>
    <message>
        <source>The task “{detail}” has control characters in its name or attributes. Take them out.</source>
        <translation>La tâche «&#xa0;{detail}&#xa0;» a des caractères de commande dans son nom ou ses attributs. Retirez-les.</translation>
    </message>
    <message>
        <source>The task “{detail}” has a negative count. Give how many samples there are and how many of them passed.</source>
        <translation>La tâche «&#xa0;{detail}&#xa0;» a un nombre négatif. Indiquez combien d’échantillons il y a et combien ont réussi.</translation>
    </message>
    <message>
        <source>The task “{detail}” has more than 1,000,000,000 samples, which cannot be. Correct the number.</source>
        <translation>La tâche «&#xa0;{detail}&#xa0;» a plus de 1&#xa0;000&#xa0;000&#xa0;000 d’échantillons, ce qui ne se peut pas. Corrigez le nombre.</translation>
    </message>
    <message>
        <source>More samples of the task “{detail}” passed than there are. Correct n (samples) or c (passed).</source>
        <translation>La tâche «&#xa0;{detail}&#xa0;» a plus d’échantillons réussis que d’échantillons. Corrigez n (échantillons) ou c (réussis).</translation>
    </message>
    <message>
        <source>The table has no heading with a column task. Write it as the first line: task, then one column for each attribute.</source>
        <translation>Le tableau n’a pas d’en-tête avec une colonne task. Écrivez-le en première ligne&#xa0;: task, puis une colonne par attribut.</translation>
    </message>
    <message>
        <source>The sample does not have {detail} outputs, one for each test of its task. Write null where the program failed.</source>
        <translation>L’échantillon n’a pas {detail} sorties, une pour chaque test de sa tâche. Écrivez null là où le programme a échoué.</translation>
    </message>
    <message>
        <source>There is no task “{detail}” in the file of tasks. Score each completion against the tasks that it was made for.</source>
        <translation>Il n’y a pas de tâche «&#xa0;{detail}&#xa0;» dans le fichier des tâches. Notez chaque réponse avec les tâches pour lesquelles elle a été faite.</translation>
    </message>
    <message>
        <source>The text is not readable as UTF-8. Save the file as UTF-8, or as UTF-16 with a byte order mark.</source>
        <translation>Le texte n’est pas lisible en UTF-8. Enregistrez le fichier en UTF-8, ou en UTF-16 avec indicateur d’ordre des octets.</translation>
    </message>
    <message>
        <source>The heading has a column “{detail}” twice, or one whose name is empty or too long. Give each column a name of its own.</source>
        <translation>L’en-tête contient deux fois la colonne «&#xa0;{detail}&#xa0;», ou une colonne dont le nom est vide ou trop long. Donnez à chaque colonne son propre nom.</translation>
    </message>
    <message>
        <source>This is no JSON from byte {detail} on. Write the file anew; it may have been cut off.</source>
        <translation>Ce n’est pas du JSON à partir de l’octet {detail}. Écrivez le fichier de nouveau&#xa0;; il a peut-être été tronqué.</translation>
    </message>
    <message>
        <source>The row does not have {detail} fields, as the heading has. Put quotes around fields with a separator in them.</source>
        <translation>La ligne n’a pas {detail} champs comme l’en-tête. Mettez entre guillemets droits les champs qui contiennent un séparateur.</translation>
    </message>
    <message>
        <source>A score of the scorer “{detail}” means neither passed nor failed. Name a scorer whose values are C, I, P, N, true, false or from 0 to 1.</source>
        <translation>Une note du correcteur «&#xa0;{detail}&#xa0;» ne veut dire ni réussi ni échoué. Nommez un correcteur dont les valeurs sont C, I, P, N, true, false ou de 0 à 1.</translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing was taken over. Start it again when you want it.</source>
        <translation>La lecture a été annulée&#xa0;; rien n’a été repris. Relancez-la quand vous le voulez.</translation>
    </message>
    <message>
        <source>There is not one result in the file. Check that it is the right one.</source>
        <translation>Il n’y a pas un seul résultat dans le fichier. Vérifiez que c’est le bon.</translation>
    </message>
    <message>
        <source>The line is longer than 128 MiB. Put every sample on a line of its own.</source>
        <translation>La ligne dépasse 128&#xa0;Mio. Mettez chaque échantillon sur sa propre ligne.</translation>
    </message>
    <message>
        <source>The key “{detail}” is missing. Add it, or choose a file of results.</source>
        <translation>La clé «&#xa0;{detail}&#xa0;» manque. Ajoutez-la, ou choisissez un fichier de résultats.</translation>
    </message>
    <message>
        <source>The log has several scorers: {detail}. Name the one that counts (--scorer).</source>
        <translation>Le journal a plusieurs correcteurs&#xa0;: {detail}. Nommez celui qui compte (--scorer).</translation>
    </message>
    <message>
        <source>Samples of one task tell different values of an attribute ({detail}). Give all of them the same.</source>
        <translation>Des échantillons d’une même tâche donnent des valeurs différentes à un attribut ({detail}). Donnez à tous la même.</translation>
    </message>
    <message>
        <source>The attributes of the task “{detail}” cannot be read. Write key=value, each key once, with ; between them.</source>
        <translation>Les attributs de la tâche «&#xa0;{detail}&#xa0;» sont illisibles. Écrivez clé=valeur, chaque clé une fois, séparées par «&#xa0;;&#xa0;».</translation>
    </message>
    <message>
        <source>The task “{detail}” has no whole number from 1 to 1,000,000 as the length of its chain. Correct it or leave it out.</source>
        <translation>La longueur de chaîne de la tâche «&#xa0;{detail}&#xa0;» n’est pas un nombre entier de 1 à 1&#xa0;000&#xa0;000. Corrigez-la ou omettez-la.</translation>
    </message>
    <message>
        <source>“{detail}” is no result of a task. Write task,samples,passed,attributes, with quotes around a field that has a comma.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas le résultat d’une tâche. Écrivez tâche,échantillons,réussis,attributs, avec des guillemets droits autour d’un champ qui contient une virgule.</translation>
    </message>
    <message>
        <source>The task “{detail}” stands there twice. Keep one line for each task, with all its samples.</source>
        <translation>La tâche «&#xa0;{detail}&#xa0;» figure deux fois. Gardez une ligne par tâche, avec tous ses échantillons.</translation>
    </message>
    <message>
        <source>“{detail}” asks for this acceptance and cannot approve it. Name another person.</source>
        <translation>«&#xa0;{detail}&#xa0;» demande cette acceptation et ne peut l’approuver. Nommez une autre personne.</translation>
    </message>
    <message>
        <source>“{first}” is no hazard, and only the risk of a hazard is accepted. Choose a hazard.</source>
        <translation>«&#xa0;{first}&#xa0;» n’est pas un danger, et seul le risque d’un danger s’accepte. Choisissez un danger.</translation>
    </message>
    <message>
        <source>{first} is in the project already.</source>
        <translation>{first} est déjà dans le projet.</translation>
    </message>
    <message>
        <source>“{field}” is empty, and no entry is anonymous. Give the name.</source>
        <translation>«&#xa0;{field}&#xa0;» est vide, et aucune saisie n’est anonyme. Donnez le nom.</translation>
    </message>
    <message>
        <source>This is no embedded file: base64 is expected. Embed the file anew.</source>
        <translation>Ceci n’est pas un fichier intégré&#xa0;: du base64 est attendu. Intégrez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>“{detail}” is no date. Write it as year-month-day: 2026-11-21.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas une date. Écrivez-la année-mois-jour&#xa0;: 2026-11-21.</translation>
    </message>
    <message>
        <source>The numbers of this estimate say nothing of a chance. Give a prior above 0, attempts of 1 or more, and an observed time.</source>
        <translation>Les nombres de cette estimation ne disent rien d’une probabilité. Donnez un a priori supérieur à 0, au moins 1 tentative et une durée d’observation.</translation>
    </message>
    <message>
        <source>The results of “{detail}” cannot be read. Import the evaluation again.</source>
        <translation>Les résultats de «&#xa0;{detail}&#xa0;» sont illisibles. Importez de nouveau l’évaluation.</translation>
    </message>
    <message>
        <source>“{detail}” does not say which tasks count. Write attribute=value, with commas between several.</source>
        <translation>«&#xa0;{detail}&#xa0;» ne dit pas quelles tâches comptent. Écrivez attribut=valeur, avec des virgules s’il y en a plusieurs.</translation>
    </message>
    <message>
        <source>The estimate names no evaluation, or one that is gone. Choose the evaluation whose results count.</source>
        <translation>L’estimation ne nomme aucune évaluation, ou celle-ci a disparu. Choisissez l’évaluation dont les résultats comptent.</translation>
    </message>
    <message>
        <source>The tasks of “{detail}” that count have no samples. Choose others, or import more results.</source>
        <translation>Les tâches de «&#xa0;{detail}&#xa0;» qui comptent n’ont aucun échantillon. Choisissez-en d’autres, ou importez plus de résultats.</translation>
    </message>
    <message>
        <source>No task counts: “{detail}”. Check the attributes, or import results.</source>
        <translation>Aucune tâche ne compte&#xa0;: «&#xa0;{detail}&#xa0;». Vérifiez les attributs, ou importez des résultats.</translation>
    </message>
    <message>
        <source>No test and no drill of this node counts its trials and failures. Record one with both.</source>
        <translation>Aucun essai ni exercice de ce nœud ne compte ses sollicitations et ses échecs. Enregistrez-en un avec les deux.</translation>
    </message>
    <message>
        <source>“{detail}” has published figures only, not the results of tasks, so no posterior follows. Import the results, or type the likelihood with its source.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’a que des chiffres publiés, non les résultats de tâches&#xa0;: aucune loi a posteriori n’en découle. Importez les résultats, ou saisissez la vraisemblance avec sa source.</translation>
    </message>
    <message>
        <source>The baseline “{detail}” is damaged and cannot be read. The project itself is not touched by that: look for the baseline in a backup, or remove it.</source>
        <translation>La référence «&#xa0;{detail}&#xa0;» est endommagée et illisible. Le projet lui-même n’est pas touché&#xa0;: cherchez la référence dans une sauvegarde, ou supprimez-la.</translation>
    </message>
    <message>
        <source>There is a baseline “{detail}” already. Choose another name.</source>
        <translation>Il y a déjà une référence «&#xa0;{detail}&#xa0;». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>A baseline needs a name. Give it one.</source>
        <translation>Une référence doit avoir un nom. Donnez-lui-en un.</translation>
    </message>
    <message>
        <source>There is nothing to compare with. Name another model, or a baseline (--baseline).</source>
        <translation>Il n’y a rien à comparer. Nommez un autre modèle, ou une référence (--baseline).</translation>
    </message>
    <message>
        <source>“{detail}” is larger than the 8 MiB that a project takes in. Refer to it instead: its hash is kept.</source>
        <translation>«&#xa0;{detail}&#xa0;» dépasse les 8&#xa0;Mio qu’un projet accepte. Faites-y référence&#xa0;: son empreinte est gardée.</translation>
    </message>
    <message>
        <source>“{detail}” cannot be read. Check that it is there and that you may read it.</source>
        <translation>«&#xa0;{detail}&#xa0;» est illisible. Vérifiez que le fichier existe et que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>The acceptance would end before today. Give a later last day.</source>
        <translation>L’acceptation prendrait fin avant aujourd’hui. Indiquez un dernier jour plus tardif.</translation>
    </message>
    <message>
        <source>The acceptance of “{first}” has no end. Give its last day.</source>
        <translation>L’acceptation de «&#xa0;{first}&#xa0;» n’a pas de fin. Indiquez son dernier jour.</translation>
    </message>
    <message>
        <source>“{first}” has no risk level there, so there is nothing to accept. Rate what follows from it.</source>
        <translation>«&#xa0;{first}&#xa0;» n’a là aucun niveau de risque&#xa0;: il n’y a rien à accepter. Cotez ce qui en découle.</translation>
    </message>
    <message>
        <source>The role “{detail}” may not accept this risk level. Choose a role that the scheme names for the level.</source>
        <translation>Le rôle «&#xa0;{detail}&#xa0;» ne peut pas accepter ce niveau de risque. Choisissez un rôle que le barème désigne pour ce niveau.</translation>
    </message>
    <message>
        <source>Nothing is called “{detail}”. Choose a stage, a category or a level that the project has.</source>
        <translation>Rien ne s’appelle «&#xa0;{detail}&#xa0;». Choisissez une étape, une catégorie ou un niveau que le projet contient.</translation>
    </message>
    <message>
        <source>An approval with conditions must say which. Write them down, or approve without.</source>
        <translation>Une approbation sous conditions doit dire lesquelles. Écrivez-les, ou approuvez sans condition.</translation>
    </message>
    <message>
        <source>The format {detail} is for gates. Name one (--gate).</source>
        <translation>Le format {detail} est celui des portes. Nommez-en une (--gate).</translation>
    </message>
    <message>
        <source>The project has no release plan, and so no gate “{detail}”. Add its stages first.</source>
        <translation>Le projet n’a pas de plan de mise en service, donc pas de porte «&#xa0;{detail}&#xa0;». Ajoutez d’abord ses étapes.</translation>
    </message>
    <message>
        <source>The release plan has no gate {detail}. Name one that it has.</source>
        <translation>Le plan de mise en service n’a pas de porte {detail}. Nommez-en une qu’il contient.</translation>
    </message>
    <message>
        <source>All stages and checklist items of the plan are there already. Edit those.</source>
        <translation>Toutes les étapes et tous les points de contrôle du plan sont déjà là. Modifiez-les.</translation>
    </message>
    <message>
        <source>No initiating event starts the event tree “{detail}”, and there is no gate, so there is nothing to analyse. Name the tree in an initiating event (event-tree).</source>
        <translation>Aucun événement initiateur ne déclenche l’arbre d’événements «&#xa0;{detail}&#xa0;», et il n’y a pas de porte&#xa0;: il n’y a rien à analyser. Nommez l’arbre dans un événement initiateur (event-tree).</translation>
    </message>
    <message>
        <source>The file defines values only, and nothing that they are for: it is a part of a model. Give the main file, or that one as well (--with).</source>
        <translation>Le fichier ne définit que des valeurs, et rien à quoi elles servent&#xa0;: c’est une partie d’un modèle. Donnez le fichier principal, ou ajoutez-le (--with).</translation>
    </message>
    <message>
        <source>The baseline “{detail}” is larger than the 64 MiB that one may have. Take embedded files out of the project, or remove the baseline.</source>
        <translation>La référence «&#xa0;{detail}&#xa0;» dépasse les 64&#xa0;Mio qu’une référence peut avoir. Retirez des fichiers intégrés du projet, ou supprimez la référence.</translation>
    </message>
    <message>
        <source>This is an answer of Graphazard itself ({detail}), not what it was made from.</source>
        <translation>Ceci est une réponse de Graphazard lui-même ({detail}), et non ce dont elle a été tirée.</translation>
    </message>
    <message>
        <source>This is a packed file ({detail}). Unpack it first.</source>
        <translation>Ceci est un fichier compressé ({detail}). Décompressez-le d’abord.</translation>
    </message>
    <message>
        <source>These bytes are no text and of no form known here.</source>
        <translation>Ces octets ne sont ni du texte ni d’un format connu ici.</translation>
    </message>
    <message>
        <source>There are conflict markers of git here: two versions met and were not joined. Resolve them first: keep one side, or join both, and remove the lines with &lt;&lt;&lt;&lt;&lt;&lt;&lt;, ======= and &gt;&gt;&gt;&gt;&gt;&gt;&gt;.</source>
        <translation>Il y a ici des marqueurs de conflit de git&#xa0;: deux versions se sont rencontrées sans être fusionnées. Résolvez d’abord le conflit&#xa0;: gardez un côté, ou réunissez les deux, et supprimez les lignes avec &lt;&lt;&lt;&lt;&lt;&lt;&lt;, ======= et &gt;&gt;&gt;&gt;&gt;&gt;&gt;.</translation>
    </message>
    <message>
        <source>The file ends within its JSON: it was cut off, by an interrupted download for example. Fetch or write it again.</source>
        <translation>Le fichier s’arrête au milieu de son JSON&#xa0;: il a été tronqué, par exemple par un téléchargement interrompu. Récupérez-le ou écrivez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file ends within its XML, inside &lt;{detail}&gt;: it was cut off, by an interrupted download for example. Fetch or write it again.</source>
        <translation>Le fichier s’arrête au milieu de son XML, dans &lt;{detail}&gt;&#xa0;: il a été tronqué, par exemple par un téléchargement interrompu. Récupérez-le ou écrivez-le de nouveau.</translation>
    </message>
    <message>
        <source>This is a list of components (CycloneDX).</source>
        <translation>Ceci est une nomenclature de composants (CycloneDX).</translation>
    </message>
    <message>
        <source>This is a SQLite database of another program.</source>
        <translation>Ceci est une base de données SQLite d’un autre programme.</translation>
    </message>
    <message>
        <source>This is a document of an office program.</source>
        <translation>Ceci est un document de bureautique.</translation>
    </message>
    <message>
        <source>The file is empty. Fetch or write it again.</source>
        <translation>Le fichier est vide. Récupérez-le ou écrivez-le de nouveau.</translation>
    </message>
    <message>
        <source>This is a packed file (gzip). Unpack it first: gunzip.</source>
        <translation>Ceci est un fichier compressé (gzip). Décompressez-le d’abord&#xa0;: gunzip.</translation>
    </message>
    <message>
        <source>This is a picture ({detail}).</source>
        <translation>Ceci est une image ({detail}).</translation>
    </message>
    <message>
        <source>This is a log of Inspect, the results of an evaluation (graphazard evaluate).</source>
        <translation>Ceci est un journal d’Inspect, les résultats d’une évaluation (graphazard evaluate).</translation>
    </message>
    <message>
        <source>These are lines of JSON, as results come in.</source>
        <translation>Ce sont des lignes de JSON, comme en ont les résultats.</translation>
    </message>
    <message>
        <source>This is a Git LFS pointer, which only stands for the file. Fetch the file itself: git lfs pull.</source>
        <translation>Ceci est un pointeur Git LFS, qui ne fait que remplacer le fichier. Récupérez le fichier lui-même&#xa0;: git lfs pull.</translation>
    </message>
    <message>
        <source>This is an Open-PSA model (graphazard analyze).</source>
        <translation>Ceci est un modèle Open-PSA (graphazard analyze).</translation>
    </message>
    <message>
        <source>This is an Open Threat Model (OTM).</source>
        <translation>Ceci est un modèle de menaces Open Threat Model (OTM).</translation>
    </message>
    <message>
        <source>There are bytes here that are no UTF-8: the text is in an older encoding, windows-1252 or Shift_JIS for example. Save it as UTF-8.</source>
        <translation>Il y a ici des octets qui ne sont pas de l’UTF-8&#xa0;: le texte est dans un encodage plus ancien, windows-1252 ou Shift_JIS par exemple. Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>This is JSON of a form that is not known here.</source>
        <translation>Ceci est du JSON d’une forme inconnue ici.</translation>
    </message>
    <message>
        <source>This is XML of another kind: its outermost element is &lt;{detail}&gt;.</source>
        <translation>Ceci est du XML d’un autre genre&#xa0;: son élément racine est &lt;{detail}&gt;.</translation>
    </message>
    <message>
        <source>This is a PDF document.</source>
        <translation>Ceci est un document PDF.</translation>
    </message>
    <message>
        <source>This is a project of Graphazard.</source>
        <translation>Ceci est un projet Graphazard.</translation>
    </message>
    <message>
        <source>These are the findings of a program that checks programs (SARIF).</source>
        <translation>Ce sont les constats d’un programme d’analyse de code (SARIF).</translation>
    </message>
    <message>
        <source>This is a list of components (SPDX).</source>
        <translation>Ceci est une nomenclature de composants (SPDX).</translation>
    </message>
    <message>
        <source>This is a spreadsheet of an office program.</source>
        <translation>Ceci est une feuille de calcul de bureautique.</translation>
    </message>
    <message>
        <source>This is a table (CSV).</source>
        <translation>Ceci est un tableau (CSV).</translation>
    </message>
    <message>
        <source>This is plain text.</source>
        <translation>Ceci est du texte brut.</translation>
    </message>
    <message>
        <source>This is a threat model of OWASP Threat Dragon.</source>
        <translation>Ceci est un modèle de menaces d’OWASP Threat Dragon.</translation>
    </message>
    <message>
        <source>The text is in UTF-16, which is not read here. Save it as UTF-8.</source>
        <translation>Le texte est en UTF-16, qui n’est pas lu ici. Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>The text is in UTF-32, which is not read here. Save it as UTF-8.</source>
        <translation>Le texte est en UTF-32, qui n’est pas lu ici. Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>This is a web page (HTML), perhaps one that says why there is no file. Fetch the file itself.</source>
        <translation>Ceci est une page web (HTML), qui dit peut-être pourquoi il n’y a pas de fichier. Récupérez le fichier lui-même.</translation>
    </message>
    <message>
        <source>This is an archive (ZIP). Unpack it first, and give the file that is in it.</source>
        <translation>Ceci est une archive (ZIP). Décompressez-la d’abord, et donnez le fichier qu’elle contient.</translation>
    </message>
    <message>
        <source>“{detail}” has a value of the wrong kind. Give whole numbers for n and c, true or false for passed, a text for task_id, an object for attributes, passed or failed for result, pass, fail or timeout for base_status and plus_status.</source>
        <translation>«&#xa0;{detail}&#xa0;» a une valeur du mauvais type. Donnez des nombres entiers pour n et c, true ou false pour passed, un texte pour task_id, un objet pour attributes, passed ou failed pour result, pass, fail ou timeout pour base_status et plus_status.</translation>
    </message>
    <message>
        <source>“{detail}” says another number than the list has that it counts. Write the report anew.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’indique pas le nombre d’éléments de la liste qu’il dénombre. Écrivez le compte rendu de nouveau.</translation>
    </message>
    <message>
        <source>The packed file ends too early: it was cut off, by an interrupted download for example. Fetch or write it again.</source>
        <translation>Le fichier compressé s’arrête trop tôt&#xa0;: il a été tronqué, par exemple par un téléchargement interrompu. Récupérez-le ou écrivez-le de nouveau.</translation>
    </message>
    <message>
        <source>The packed file is damaged and cannot be unpacked. Fetch or write it again.</source>
        <translation>Le fichier compressé est endommagé et ne peut être décompressé. Récupérez-le ou écrivez-le de nouveau.</translation>
    </message>
    <message>
        <source>The archive has the file “{detail}” twice. Write the log anew.</source>
        <translation>L’archive contient deux fois le fichier «&#xa0;{detail}&#xa0;». Écrivez le journal de nouveau.</translation>
    </message>
    <message>
        <source>The key “{detail}” is given twice here. Keep the one that is right.</source>
        <translation>La clé «&#xa0;{detail}&#xa0;» est donnée deux fois ici. Gardez celle qui est juste.</translation>
    </message>
    <message>
        <source>The table has no heading with the columns task, n and c, or task_id and passed. Write it as the first line: task,n,c.</source>
        <translation>Le tableau n’a pas d’en-tête avec les colonnes task, n et c, ou task_id et passed. Écrivez-le en première ligne&#xa0;: task,n,c.</translation>
    </message>
    <message>
        <source>No sample was scored by “{detail}”. Name a scorer that the file has, or none where it has none.</source>
        <translation>Aucun échantillon n’a été noté par «&#xa0;{detail}&#xa0;». Nommez un correcteur que le fichier contient, ou aucun s’il n’en a pas.</translation>
    </message>
    <message>
        <source>There is no JSON object here. Write one for each sample, with the keys task_id and passed.</source>
        <translation>Il n’y a pas d’objet JSON ici. Écrivez-en un pour chaque échantillon, avec les clés task_id et passed.</translation>
    </message>
    <message>
        <source>The file says that it is not whole: {detail}. Its results were taken over as they are, and the notes of the evaluation say so.</source>
        <translation>Le fichier dit qu’il n’est pas complet&#xa0;: {detail}. Ses résultats ont été repris tels quels, et les notes de l’évaluation le disent.</translation>
    </message>
    <message>
        <source>These are totals of {detail}, without the results of single tasks that statistics need. Give its file of samples.</source>
        <translation>Ce sont des totaux de {detail}, sans les résultats par tâche qu’exigent les statistiques. Donnez son fichier d’échantillons.</translation>
    </message>
    <message>
        <source>The packed file unpacks to more than 200 times its size, which no results do. Unpack it yourself if you trust it.</source>
        <translation>Une fois décompressé, le fichier dépasse 200 fois sa taille, ce que ne font pas des résultats. Décompressez-le vous-même si vous lui faites confiance.</translation>
    </message>
    <message>
        <source>This is no value for “{field}”. {help}</source>
        <translation>Ceci n’est pas une valeur pour «&#xa0;{field}&#xa0;». {help}</translation>
    </message>
    <message>
        <source>The code “{detail}” reads like that of {second} and differs only in how its letters are encoded; codes are unique. Choose another one for {first}.</source>
        <translation>Le code «&#xa0;{detail}&#xa0;» se lit comme celui de {second} et n’en diffère que par l’encodage de ses lettres&#xa0;; les codes sont uniques. Choisissez-en un autre pour {first}.</translation>
    </message>
    <message>
        <source>“{field}” of {first} is out of range: {value}. Give {range}.</source>
        <translation>«&#xa0;{field}&#xa0;» pour {first} est hors limites&#xa0;: {value}. Donnez {range}.</translation>
    </message>
    <message>
        <source>“{field}” of {first} is longer than the 4 MiB that a text may have. Shorten it, or embed it as a file.</source>
        <translation>«&#xa0;{field}&#xa0;» pour {first} dépasse les 4&#xa0;Mio qu’un texte peut avoir. Raccourcissez-le, ou intégrez-le comme fichier.</translation>
    </message>
    <message>
        <source>Replacing this file would lose {traits}. Nothing was written: save under another name, or ask its owner to save it.</source>
        <translation>Remplacer ce fichier ferait perdre {traits}. Rien n’a été écrit&#xa0;: enregistrez sous un autre nom, ou demandez à son propriétaire de l’enregistrer.</translation>
    </message>
    <message>
        <source>This file was deleted or moved since it was opened. Nothing was written: save the project again with Save As, under this name or another.</source>
        <translation>Ce fichier a été supprimé ou déplacé depuis son ouverture. Rien n’a été écrit&#xa0;: enregistrez de nouveau le projet avec Enregistrer sous, sous ce nom ou un autre.</translation>
    </message>
    <message>
        <source>This file is read for what is to be written, and was left as it is. Choose another name.</source>
        <translation>Ce fichier est lu pour ce qui doit être écrit, et a été laissé tel quel. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The name of a file is empty. Give one.</source>
        <translation>Un nom de fichier est vide. Donnez-en un.</translation>
    </message>
    <message>
        <source>This is a device, a pipe or the like, not a file. Name a file.</source>
        <translation>Ceci est un périphérique, un tube ou autre, et non un fichier. Indiquez un fichier.</translation>
    </message>
    <message>
        <source>The file was written, but the disk does not say that it will stay ({detail}). Write it again, or elsewhere.</source>
        <translation>Le fichier a été écrit, mais le disque ne confirme pas qu’il sera conservé ({detail}). Écrivez-le de nouveau, ou ailleurs.</translation>
    </message>
    <message>
        <source>There is a file of another kind, and it was left as it is. Choose another name, or remove that file first.</source>
        <translation>Il y a déjà un fichier d’un autre genre, qui a été laissé tel quel. Choisissez un autre nom, ou supprimez d’abord ce fichier.</translation>
    </message>
    <message>
        <source>This is the file of the open project itself, which keeps its history. Choose another name.</source>
        <translation>C’est le fichier du projet ouvert lui-même, qui garde son historique. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The file is larger than a project can be ({detail}). Split the project.</source>
        <translation>Le fichier dépasse la taille que peut avoir un projet ({detail}). Scindez le projet.</translation>
    </message>
    <message>
        <source>The system opens no more files for this program. Close some windows or other programs, then try again.</source>
        <translation>Le système n’ouvre plus de fichiers pour ce programme. Fermez des fenêtres ou d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>The attribute “{detail}” is longer than 65,536 characters. Shorten it.</source>
        <translation>L’attribut «&#xa0;{detail}&#xa0;» dépasse 65&#xa0;536 caractères. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>An argument is outside what its operation is defined for: {detail}. Give one within the brackets.</source>
        <translation>Un argument sort du domaine où son opération est définie&#xa0;: {detail}. Donnez-en un conforme à ce qui figure entre crochets.</translation>
    </message>
    <message>
        <source>A factor of a common cause group is out of its range: {detail}. Give a value from 0 to 1.</source>
        <translation>Un facteur d’un groupe de cause commune est hors limites&#xa0;: {detail}. Donnez une valeur de 0 à 1.</translation>
    </message>
    <message>
        <source>This is no frequency: {detail}. Give 0 or a larger number.</source>
        <translation>Ceci n’est pas une fréquence&#xa0;: {detail}. Donnez 0 ou un nombre plus grand.</translation>
    </message>
    <message>
        <source>“{detail}” is no number. Write it like 0.001 or 1e-3.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas un nombre. Écrivez-le sous la forme 0.001 ou 1e-3.</translation>
    </message>
    <message>
        <source>A value cannot be read here: {detail}. In brackets stands what can be.</source>
        <translation>Une valeur est illisible ici&#xa0;: {detail}. Ce qui est admis figure entre crochets.</translation>
    </message>
    <message>
        <source>The direction “{detail}” of the format is not read; only forward is: what is set holds for what is collected afterwards.</source>
        <translation>La direction «&#xa0;{detail}&#xa0;» du format n’est pas lue&#xa0;; seule forward l’est&#xa0;: ce qui est fixé vaut pour ce qui est collecté ensuite.</translation>
    </message>
    <message>
        <source>The entity “{detail}” is declared or used, and entities are not read. Write what it stands for in its place.</source>
        <translation>L’entité «&#xa0;{detail}&#xa0;» est déclarée ou utilisée, et les entités ne sont pas lues. Écrivez à sa place ce qu’elle représente.</translation>
    </message>
    <message>
        <source>A substitution with a source works on cut sets, and “{detail}” has none: it contains negations. Take the substitution or the negation out.</source>
        <translation>Une substitution avec source agit sur les coupes, et «&#xa0;{detail}&#xa0;» n’en a pas&#xa0;: il y a des négations. Retirez la substitution ou la négation.</translation>
    </message>
    <message>
        <source>The source “{detail}” is no basic event by itself: common cause groups replace their members. Use another one, or --ccf off.</source>
        <translation>La source «&#xa0;{detail}&#xa0;» n’est pas en elle-même un événement de base&#xa0;: les groupes de cause commune remplacent leurs membres. Utilisez-en une autre, ou --ccf off.</translation>
    </message>
    <message>
        <source>A substitution with a source works on cut sets one by one, and “{detail}” has too many. Take the substitution out.</source>
        <translation>Une substitution avec source agit sur les coupes une par une, et «&#xa0;{detail}&#xa0;» en a trop. Retirez la substitution.</translation>
    </message>
    <message>
        <source>The phi factors of a common cause group add up to {detail}, and they are shares of its distribution: correct them, so that they add up to 1.</source>
        <translation>Les facteurs phi d’un groupe de cause commune ont pour somme {detail}, alors qu’ils sont des parts de sa loi de probabilité&#xa0;: corrigez-les pour que leur somme soit 1.</translation>
    </message>
    <message>
        <source>External functions (“{detail}”) are not supported: their code would have to be run. Give an expression in their place.</source>
        <translation>Les fonctions externes («&#xa0;{detail}&#xa0;») ne sont pas prises en charge&#xa0;: il faudrait exécuter leur code. Donnez une expression à leur place.</translation>
    </message>
    <message>
        <source>The functional event “{detail}” stands twice on one path. Take one of the forks out.</source>
        <translation>L’événement fonctionnel «&#xa0;{detail}&#xa0;» figure deux fois sur un même chemin. Retirez l’un des embranchements.</translation>
    </message>
    <message>
        <source>The time fractions of the phases of “{detail}” do not add up to 1. Correct them.</source>
        <translation>Les fractions de temps des phases de «&#xa0;{detail}&#xa0;» n’ont pas pour somme 1. Corrigez-les.</translation>
    </message>
    <message>
        <source>“{detail}” is to be included, but only files beside this one or in folders below are. Put it there and name it.</source>
        <translation>«&#xa0;{detail}&#xa0;» doit être inclus, mais seuls le sont les fichiers placés à côté de celui-ci ou dans des dossiers au-dessous. Placez-le là et nommez-le.</translation>
    </message>
    <message>
        <source>“{detail}” is to be included and is not there. Put it where the name says, seen from this file.</source>
        <translation>«&#xa0;{detail}&#xa0;» doit être inclus et n’existe pas. Placez-le là où son nom l’indique, vu de ce fichier.</translation>
    </message>
    <message>
        <source>Only whole files are included, and “{detail}” means a part of one. Make that a file of its own.</source>
        <translation>Seuls des fichiers entiers sont inclus, et «&#xa0;{detail}&#xa0;» désigne une partie d’un fichier. Faites-en un fichier à part.</translation>
    </message>
    <message>
        <source>A link to the event tree “{detail}” is met before a sequence ends the path. Use it in sequences only.</source>
        <translation>Un renvoi à l’arbre d’événements «&#xa0;{detail}&#xa0;» se présente avant qu’une séquence termine le chemin. Ne l’utilisez que dans des séquences.</translation>
    </message>
    <message>
        <source>The name “{detail}” has a blank in it, which the format does not allow. Rename it: name-with-a-dash.</source>
        <translation>Le nom «&#xa0;{detail}&#xa0;» contient un espace, ce que le format n’admet pas. Renommez-le&#xa0;: nom-avec-un-tiret.</translation>
    </message>
    <message>
        <source>The name “{detail}” has a dot in it, and dots separate the steps of a reference. Rename it.</source>
        <translation>Le nom «&#xa0;{detail}&#xa0;» contient un point, et les points séparent les étapes d’un renvoi. Renommez-le.</translation>
    </message>
    <message>
        <source>There are bytes here that are not UTF-8, the encoding of the file. Save it as UTF-8, or declare the encoding that it has.</source>
        <translation>Il y a ici des octets qui ne sont pas de l’UTF-8, l’encodage du fichier. Enregistrez-le en UTF-8, ou déclarez l’encodage qu’il a.</translation>
    </message>
    <message>
        <source>“{detail}” is too large to be held: numbers end at 1.8e308. A probability is from 0 to 1; correct it.</source>
        <translation>«&#xa0;{detail}&#xa0;» est trop grand pour être représenté&#xa0;: les nombres s’arrêtent à 1.8e308. Une probabilité va de 0 à 1&#xa0;; corrigez-la.</translation>
    </message>
    <message>
        <source>“{detail}” is too small to be held: numbers begin at 4.9e-324. Write 0 or a larger number.</source>
        <translation>«&#xa0;{detail}&#xa0;» est trop petit pour être représenté&#xa0;: les nombres commencent à 4.9e-324. Écrivez 0 ou un nombre plus grand.</translation>
    </message>
    <message>
        <source>The file begins with the element “{detail}”, and an Open-PSA model begins with “opsa-mef”. Give another file.</source>
        <translation>Le fichier commence par l’élément «&#xa0;{detail}&#xa0;», alors qu’un modèle Open-PSA commence par «&#xa0;opsa-mef&#xa0;». Donnez un autre fichier.</translation>
    </message>
    <message>
        <source>This is a part of a model: it begins with “{detail}”, and not with “opsa-mef”. Give the main file, which includes it, or both (--with).</source>
        <translation>Ceci est une partie d’un modèle&#xa0;: elle commence par «&#xa0;{detail}&#xa0;», et non par «&#xa0;opsa-mef&#xa0;». Donnez le fichier principal, qui l’inclut, ou les deux (--with).</translation>
    </message>
    <message>
        <source>“{detail}” looks like another name of the model and differs from it in its Unicode form only. Write both the same way (NFC), or rename one.</source>
        <translation>«&#xa0;{detail}&#xa0;» ressemble à un autre nom du modèle et n’en diffère que par sa forme Unicode. Écrivez les deux de la même façon (NFC), ou renommez-en un.</translation>
    </message>
    <message>
        <source>The parameter “{detail}” is set on a path, and a common cause group depends on it, which is not read. Take one of them out.</source>
        <translation>Le paramètre «&#xa0;{detail}&#xa0;» est fixé sur un chemin et un groupe de cause commune en dépend, ce qui n’est pas lu. Retirez l’un des deux.</translation>
    </message>
    <message>
        <source>A fork has two paths for one state ({detail}). Each state is given once: join or rename them.</source>
        <translation>Un embranchement a deux chemins pour un même état ({detail}). Chaque état est donné une fois&#xa0;: réunissez-les ou renommez-les.</translation>
    </message>
    <message>
        <source>The event tree of an initiating event is named in its attribute, not by an element: event-tree=&quot;{detail}&quot;.</source>
        <translation>L’arbre d’événements d’un événement initiateur est nommé dans son attribut, et non par un élément&#xa0;: event-tree=&quot;{detail}&quot;.</translation>
    </message>
    <message>
        <source>“{detail}” is not defined, or is of another kind. Define it, correct the name, or give the file that defines it as well (--with).</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas défini, ou est d’un autre genre. Définissez-le, corrigez le nom, ou donnez aussi le fichier qui le définit (--with).</translation>
    </message>
    <message>
        <source>The element “{detail}” does not belong here. Take it out, or put it where the Open-PSA format 2.0d has it.</source>
        <translation>L’élément «&#xa0;{detail}&#xa0;» n’a pas sa place ici. Retirez-le, ou placez-le là où le format Open-PSA 2.0d le prévoit.</translation>
    </message>
    <message>
        <source>The file says that it is written in the encoding “{detail}”, which is not known here. Save it as UTF-8.</source>
        <translation>Le fichier se dit écrit dans l’encodage «&#xa0;{detail}&#xa0;», inconnu ici. Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>The format has the element “{detail}”, but it is not read here. Take it out, and what uses it.</source>
        <translation>Le format a l’élément «&#xa0;{detail}&#xa0;», mais il n’est pas lu ici. Retirez-le, ainsi que ce qui l’utilise.</translation>
    </message>
    <message>
        <source>The chances of the ways into the sequence “{detail}” add up to more than 1, and the ways do not exclude each other. Correct what is collected on them.</source>
        <translation>Les probabilités des chemins vers la séquence «&#xa0;{detail}&#xa0;» ont une somme supérieure à 1, et ces chemins ne s’excluent pas. Corrigez ce qui y est collecté.</translation>
    </message>
    <message>
        <source>The file says that it is written in the encoding “{detail}”, and the bytes here are not. Save it as UTF-8, and declare that.</source>
        <translation>Le fichier se dit écrit dans l’encodage «&#xa0;{detail}&#xa0;», et les octets ici ne le sont pas. Enregistrez-le en UTF-8, et déclarez-le.</translation>
    </message>
    <message>
        <source>With this, embedded files and baselines take more than the 128 MiB that a project has for them. Refer to files instead, or remove some.</source>
        <translation>Avec ceci, fichiers intégrés et références dépassent les 128&#xa0;Mio qu’un projet leur réserve. Référencez plutôt des fichiers, ou supprimez-en.</translation>
    </message>
    <message>
        <source>This recovery copy is damaged or was not made by this program. It was put aside unread: throw it away, or keep the file for whoever can mend it.</source>
        <translation>Cette copie de récupération est endommagée ou n’a pas été faite par ce programme. Elle a été mise de côté sans être lue&#xa0;: abandonnez-la, ou gardez le fichier pour qui saura le réparer.</translation>
    </message>
    <message>
        <source>This folder for recovery copies belongs to somebody else or may be written by others, so nothing in it is read. Remove it, or make it yours alone (chmod 700).</source>
        <translation>Ce dossier de copies de récupération appartient à quelqu’un d’autre, ou d’autres peuvent y écrire&#xa0;: rien n’y est lu. Supprimez-le, ou réservez-le-vous (chmod 700).</translation>
    </message>
    <message>
        <source>The text of “{detail}” is longer than 4 MiB. Shorten it.</source>
        <translation>Le texte de «&#xa0;{detail}&#xa0;» dépasse 4&#xa0;Mio. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>A mission time is for Open-PSA models; a project has its own exposure. Leave --mission-time out.</source>
        <translation>Une durée de mission est pour les modèles Open-PSA&#xa0;; un projet a sa propre exposition. Omettez --mission-time.</translation>
    </message>
    <message>
        <source>“{detail1}” has marks between its thousands. Write {detail2}.</source>
        <translation>«&#xa0;{detail1}&#xa0;» a des séparateurs de milliers. Écrivez {detail2}.</translation>
    </message>
    <message>
        <source>“{detail}” is no whole number, as is asked for here. Write, for example, 12.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas un nombre entier, comme il en faut un ici. Écrivez par exemple 12.</translation>
    </message>
    <message>
        <source>“{detail}” is larger than any number that can be kept. Write a smaller one.</source>
        <translation>«&#xa0;{detail}&#xa0;» dépasse tout nombre qui peut être conservé. Écrivez-en un plus petit.</translation>
    </message>
    <message>
        <source>“{detail}” is nearer to 0 than any number that can be kept. Write 0 if that is meant, or at least 5e-324.</source>
        <translation>«&#xa0;{detail}&#xa0;» est plus proche de 0 que tout nombre qui peut être conservé. Écrivez 0 si c’est voulu, ou au moins 5e-324.</translation>
    </message>
    <message>
        <source>“{detail1}” reads two ways: as {detail2} or as {detail3}. Write {detail2} for the one, {detail4} for the other.</source>
        <translation>«&#xa0;{detail1}&#xa0;» se lit de deux façons&#xa0;: {detail2} ou {detail3}. Écrivez {detail2} pour la première, {detail4} pour la seconde.</translation>
    </message>
    <message>
        <source>Results are read as JSON with task_id and passed for each sample, as CSV with task,n,c or task_id,passed, and as Inspect (.eval or .json), EvalPlus, BigCode, lm-eval (samples), SWE-bench and openai/evals write them.</source>
        <translation>On peut lire les résultats en JSON avec task_id et passed pour chaque échantillon, en CSV avec task,n,c ou task_id,passed, et tels que les écrivent Inspect (.eval ou .json), EvalPlus, BigCode, lm-eval (samples), SWE-bench et openai/evals.</translation>
    </message>
    <message>
        <source>Attributes are read as CSV: a column task, and one for each attribute.</source>
        <translation>On peut lire les attributs en CSV&#xa0;: une colonne task, et une par attribut.</translation>
    </message>
    <message>
        <source>The project has no baseline, and so none “{detail}”. Freeze one first.</source>
        <translation>Le projet n’a aucune référence, donc pas de référence «&#xa0;{detail}&#xa0;». Figez-en d’abord une.</translation>
    </message>
    <message>
        <source>The project has no baseline {detail}. Name one that it has.</source>
        <translation>Le projet n’a pas de référence {detail}. Nommez-en une qu’il contient.</translation>
    </message>
    <message>
        <source>What was typed for “{detail1}” was not taken; it is as it was before. {detail2}</source>
        <translation>Ce qui a été saisi pour «&#xa0;{detail1}&#xa0;» n’a pas été retenu&#xa0;; la valeur est comme avant. {detail2}</translation>
    </message>
    <message>
        <source>The scheme has no category {detail}. Name one that it has.</source>
        <translation>Le barème n’a pas de catégorie {detail}. Nommez-en une qu’il contient.</translation>
    </message>
    <message>
        <source>--json and --format {detail} ask for two forms of the answer. Say one of them.</source>
        <translation>--json et --format {detail} demandent deux formes de réponse. N’en indiquez qu’une.</translation>
    </message>
    <message>
        <source>This is a Graphazard project as JSON.</source>
        <translation>C’est un projet Graphazard en JSON.</translation>
    </message>
    <message>
        <source>The ending is that of no format that this program writes. Use one of {detail}, or --format.</source>
        <translation>L’extension n’est celle d’aucun format que ce programme écrit. Utilisez l’une de {detail}, ou --format.</translation>
    </message>
    <message>
        <source>This is no Graphazard project. Choose a .hazard file, or import the JSON of one (.json).</source>
        <translation>Ce n’est pas un projet Graphazard. Choisissez un fichier .hazard, ou importez-en le JSON (.json).</translation>
    </message>
    <message>
        <source>The name does not say what to make. End it with one of {detail}.</source>
        <translation>Le nom ne dit pas ce qu’il faut produire. Terminez-le par l’une de {detail}.</translation>
    </message>
    <message>
        <source>An import makes what can be read again. Use one of the endings {detail}, and “graphazard export” for the others.</source>
        <translation>Une importation produit ce qui peut être relu. Utilisez l’une des extensions {detail}, et «&#xa0;graphazard export&#xa0;» pour les autres.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of Graphazard ({detail}). Update Graphazard to read it.</source>
        <translation>Le fichier a été écrit par une version plus récente de Graphazard ({detail}). Mettez Graphazard à jour pour le lire.</translation>
    </message>
    <message>
        <source>Lists and objects are nested deeper than a project has them. Correct it.</source>
        <translation>Les listes et objets sont imbriqués plus profondément que dans un projet. Corrigez-le.</translation>
    </message>
    <message>
        <source>Only text goes to standard output (-): a project as JSON or the like, and tasks. Name a file.</source>
        <translation>Seul du texte va sur la sortie standard (-)&#xa0;: un projet en JSON ou semblable, et des tâches. Nommez un fichier.</translation>
    </message>
    <message>
        <source>Projects are read (.hazard), their JSON (.json) and, for analysis, Open-PSA models (.xml).</source>
        <translation>On lit les projets (.hazard), leur JSON (.json) et, pour l’analyse, les modèles Open-PSA (.xml).</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” are not of one kind, as members of a common-cause group must be: one is drawn once for the exposure, the other anew each time. Let the control&apos;s failure stay hidden, or take one of them out of the group.</source>
        <translation>«&#xa0;{first}&#xa0;» et «&#xa0;{second}&#xa0;» ne sont pas du même genre, ce qu’exige un groupe de cause commune&#xa0;: l’un est tiré une fois pour l’exposition, l’autre de nouveau chaque fois. Faites que la défaillance de la mesure de maîtrise reste cachée, ou retirez l’un d’eux du groupe.</translation>
    </message>
    <message>
        <source>Incidents say how often {first} fails, not how long it stays failed. Type a rate with the interval of its tests (“1e-5 per hour, tested every 6 months”), or estimate from tests.</source>
        <translation>Des incidents disent combien de fois {first} échoue, non combien de temps dure la défaillance. Saisissez un taux avec l’intervalle de ses tests («&#xa0;1e-5 par heure, testé tous les 6 mois&#xa0;»), ou estimez à partir d’essais.</translation>
    </message>
    <message>
        <source>“{first}” is a control: it does not happen at times, it fails when it is called upon. Give the probability that it fails, such as 0.1, or a rate with the interval of its tests, such as 1e-5 per hour, tested every 6 months.</source>
        <translation>«&#xa0;{first}&#xa0;» est une mesure de maîtrise&#xa0;: elle ne se produit pas de temps à autre, elle échoue quand elle est sollicitée. Donnez la probabilité qu’elle échoue, comme 0.1, ou un taux avec l’intervalle de ses tests, comme 1e-5 par heure, testé tous les 6 mois.</translation>
    </message>
    <message>
        <source>The likelihood of “{first}” is a letter, but does not say which. Choose one that the scheme has.</source>
        <translation>La vraisemblance de «&#xa0;{first}&#xa0;» est une lettre, mais sans dire laquelle. Choisissez-en une que le barème contient.</translation>
    </message>
    <message>
        <source>“{first}” is no control, and only what controls do is found failed by a test. Give how often it happens, such as 2 per year, or a probability.</source>
        <translation>«&#xa0;{first}&#xa0;» n’est pas une mesure de maîtrise, et un test ne révèle que la défaillance d’une mesure. Indiquez combien de fois cela se produit, comme 2 par an, ou une probabilité.</translation>
    </message>
    <message>
        <source>The link from “{first}” to “{second}” is negated, and exclusive branches cannot be. Let the link not be negated, or the branches not be exclusive.</source>
        <translation>Le lien de «&#xa0;{first}&#xa0;» à «&#xa0;{second}&#xa0;» est inversé, et des branches exclusives ne peuvent pas l’être. Faites que le lien ne soit pas inversé, ou que les branches ne soient pas exclusives.</translation>
    </message>
    <message>
        <source>The link from “{first}” to “{second}” is negated, and nothing can meet what is not there. Let the link not be negated, or take out by what it is met.</source>
        <translation>Le lien de «&#xa0;{first}&#xa0;» à «&#xa0;{second}&#xa0;» est inversé, et rien ne peut rencontrer ce qui n’est pas présent. Faites que le lien ne soit pas inversé, ou retirez ce par quoi il est rencontré.</translation>
    </message>
    <message>
        <source>The exclusive branches of “{first}” have chances that add up to {detail}, and at most one of them is taken: 1 is the most that they may come to. Lower their chances first.</source>
        <translation>Les chances des branches exclusives de «&#xa0;{first}&#xa0;» ont pour somme {detail}, alors qu’une branche au plus est prise&#xa0;: la somme ne peut dépasser 1. Réduisez d’abord leurs chances.</translation>
    </message>
    <message>
        <source>“{first}” stays: the likelihood of “{second}” is per this occasion. Give that another likelihood first.</source>
        <translation>«&#xa0;{first}&#xa0;» reste&#xa0;: la vraisemblance de «&#xa0;{second}&#xa0;» est donnée par cette occasion. Donnez d’abord une autre vraisemblance à ce nœud.</translation>
    </message>
    <message>
        <source>Nothing can be decided about “{detail}”: it rests on occurrences that never meet. Nothing was written: say how long one of them lasts, or that it is a condition.</source>
        <translation>Rien ne peut être décidé pour «&#xa0;{detail}&#xa0;»&#xa0;: cela repose sur des occurrences qui ne se rencontrent jamais. Rien n’a été écrit&#xa0;: dites combien de temps l’une d’elles dure, ou que c’est une condition.</translation>
    </message>
    <message>
        <source>The scheme says twice how often one severity is tolerable in one category. Remove one of the two.</source>
        <translation>Le barème dit deux fois à quelle fréquence une même gravité est tolérable dans une même catégorie. Supprimez l’une des deux.</translation>
    </message>
    <message>
        <source>A stage counts one occasion twice. Remove one of the two counts.</source>
        <translation>Une étape compte deux fois une même occasion. Supprimez l’un des deux nombres.</translation>
    </message>
    <message>
        <source>This is no Graphazard project as JSON: “format” is not “graphazard.twin/2”. Projects are read (.hazard), their JSON (.json) and, for analysis, Open-PSA models (.xml).</source>
        <translation>Ce n’est pas un projet Graphazard en JSON&#xa0;: «&#xa0;format&#xa0;» n’est pas «&#xa0;graphazard.twin/2&#xa0;». On lit les projets (.hazard), leur JSON (.json) et, pour l’analyse, les modèles Open-PSA (.xml).</translation>
    </message>
    <message>
        <source>“{detail}” is above 1. A probability, once or per occasion, is from 0 to 1, or from 0 % to 100 %; write how often something happens as “2 per year”.</source>
        <translation>«&#xa0;{detail}&#xa0;» dépasse 1. Une probabilité, unique ou par occasion, va de 0 à 1, ou de 0&#xa0;% à 100&#xa0;%&#xa0;; pour dire combien de fois quelque chose se produit, écrivez «&#xa0;2 par an&#xa0;».</translation>
    </message>
    <message>
        <source>“{detail}” is no length of time. Write a number above 0 and a unit: “4 h”, “30 min”, “6 months”.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas une durée. Écrivez un nombre supérieur à 0 et une unité&#xa0;: «&#xa0;4 h&#xa0;», «&#xa0;30 min&#xa0;», «&#xa0;6 mois&#xa0;».</translation>
    </message>
    <message>
        <source>“{detail}” is no exposure. Write, for example, “1 year” or “90 days”.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas une exposition. Écrivez par exemple «&#xa0;1 an&#xa0;» ou «&#xa0;90 jours&#xa0;».</translation>
    </message>
    <message>
        <source>“{detail}” is no likelihood. Write, for example, “0.01”, “0.2 per year”, “1 per 10 years”, “1e-4 per use”, the letter of a level, or “unknown”.</source>
        <translation>«&#xa0;{detail}&#xa0;» n’est pas une vraisemblance. Écrivez par exemple «&#xa0;0.01&#xa0;», «&#xa0;0.2 par an&#xa0;», «&#xa0;1 par 10 ans&#xa0;», «&#xa0;1e-4 par utilisation&#xa0;», la lettre d’un niveau, ou «&#xa0;inconnu&#xa0;».</translation>
    </message>
    <message>
        <source>“{detail1}” counts its demands, and occasions do that now. Give an occasion the count {detail2} and write the probability per that occasion, for example “1e-3 per use”.</source>
        <translation>«&#xa0;{detail1}&#xa0;» compte ses sollicitations, ce que font maintenant les occasions. Donnez à une occasion le nombre {detail2} et écrivez la probabilité par occasion, par exemple «&#xa0;1e-3 par utilisation&#xa0;».</translation>
    </message>
    <message>
        <source>“{detail}” counts demands, and occasions do that now. Write only the time here, for example “1 year”, and give the count to an occasion.</source>
        <translation>«&#xa0;{detail}&#xa0;» compte des sollicitations, ce que font maintenant les occasions. N’écrivez ici que la durée, par exemple «&#xa0;1 an&#xa0;», et donnez le nombre à une occasion.</translation>
    </message>
    <message>
        <source>“{detail}” says how long something lasts, but not how often it comes. Write, for example, “12 per year lasting 4 h”, or without “lasting”.</source>
        <translation>«&#xa0;{detail}&#xa0;» dit combien de temps quelque chose dure, mais non combien de fois cela vient. Écrivez par exemple «&#xa0;12 par an pendant 4 h&#xa0;», ou sans «&#xa0;pendant&#xa0;».</translation>
    </message>
    <message>
        <source>“{detail}” is below 0. Give a probability from 0 to 1, or a frequency of 0 or more per unit of time.</source>
        <translation>«&#xa0;{detail}&#xa0;» est inférieur à 0. Donnez une probabilité de 0 à 1, ou une fréquence supérieure ou égale à 0 par unité de temps.</translation>
    </message>
    <message>
        <source>“{detail1}” is no unit of time, and there is no such occasion here. Write, for example, “2 per year” or “1e-4 per use”, or name an occasion so first.</source>
        <translation>«&#xa0;{detail1}&#xa0;» n’est pas une unité de temps, et il n’y a pas ici de telle occasion. Écrivez par exemple «&#xa0;2 par an&#xa0;» ou «&#xa0;1e-4 par utilisation&#xa0;», ou nommez d’abord ainsi une occasion.</translation>
    </message>
    <message>
        <source>“{detail}” does not say how often it is tested. Write, for example, “1e-5 per hour, tested every 6 months”.</source>
        <translation>«&#xa0;{detail}&#xa0;» ne dit pas tous les combien a lieu le test. Écrivez par exemple «&#xa0;1e-5 par heure, testé tous les 6 mois&#xa0;».</translation>
    </message>
    <message>
        <source>In “{detail}” a number or a time is 0 or less that must be above 0. Give one above 0.</source>
        <translation>Dans «&#xa0;{detail}&#xa0;», un nombre ou une durée est inférieur ou égal à 0 alors qu’il doit être supérieur à 0. Donnez-en un supérieur à 0.</translation>
    </message>
    <message>
        <source>“{detail}” divides a beta distribution, which is always from 0 to 1. Give the probability of one, or another distribution.</source>
        <translation>«&#xa0;{detail}&#xa0;» divise une loi bêta, qui va toujours de 0 à 1. Donnez la probabilité d’une seule, ou une autre loi de probabilité.</translation>
    </message>
    <message>
        <source>Several likelihood levels have the letter “{detail}”. Give them different letters in the scheme.</source>
        <translation>Plusieurs niveaux de vraisemblance ont la lettre «&#xa0;{detail}&#xa0;». Donnez-leur des lettres différentes dans le barème.</translation>
    </message>
    <message>
        <source>Several occasions are called “{detail}”. Give them different names first.</source>
        <translation>Plusieurs occasions s’appellent «&#xa0;{detail}&#xa0;». Donnez-leur d’abord des noms différents.</translation>
    </message>
    <message>
        <source>“{detail}” has several numbers. Write one, or a distribution for what is between two: “uniform(0.1, 0.2)”.</source>
        <translation>«&#xa0;{detail}&#xa0;» contient plusieurs nombres. Écrivez-en un, ou une loi de probabilité pour ce qui est entre deux&#xa0;: «&#xa0;uniform(0.1, 0.2)&#xa0;».</translation>
    </message>
    <message>
        <source>“{detail}” is tested, but has no rate of failure. Write, for example, “1e-5 per hour, tested every 6 months”, or a probability without “tested”.</source>
        <translation>«&#xa0;{detail}&#xa0;» est testé, mais n’a pas de taux de défaillance. Écrivez par exemple «&#xa0;1e-5 par heure, testé tous les 6 mois&#xa0;», ou une probabilité sans «&#xa0;testé&#xa0;».</translation>
    </message>
    <message>
        <source>“{detail}”: there is no unknown frequency, as nothing would bound it. Write “unknown” for a condition, “unknown per use”, or a wide distribution: “lognormal(1, 10) per year”.</source>
        <translation>«&#xa0;{detail}&#xa0;»&#xa0;: une fréquence ne peut pas être inconnue, car rien ne la bornerait. Écrivez «&#xa0;inconnu&#xa0;» pour une condition, «&#xa0;inconnu par utilisation&#xa0;», ou une loi de probabilité large&#xa0;: «&#xa0;lognormal(1, 10) par an&#xa0;».</translation>
    </message>
    <message>
        <source>No likelihood level has the letter “{detail1}”. The letters are {detail2}.</source>
        <translation>Aucun niveau de vraisemblance n’a la lettre «&#xa0;{detail1}&#xa0;». Les lettres sont {detail2}.</translation>
    </message>
    <message>
        <source>“{detail1}” is neither a unit of time nor an occasion of the project. Write “per” and hour, day, week, month or year, or one of the occasions: {detail2}.</source>
        <translation>«&#xa0;{detail1}&#xa0;» n’est ni une unité de temps ni une occasion du projet. Écrivez «&#xa0;par&#xa0;» suivi de heure, jour, semaine, mois ou an, ou d’une des occasions&#xa0;: {detail2}.</translation>
    </message>
    <message>
        <source>An entry of the kind “{kind}” has no id. Give every entry one of 26 characters.</source>
        <translation>Un élément du type «&#xa0;{kind}&#xa0;» n’a pas d’identifiant. Donnez à chaque élément un identifiant de 26 caractères.</translation>
    </message>
    <message>
        <source>The file is damaged: {damage} It was left as it is: open a backup, or a recovered copy from the welcome page.</source>
        <translation>Le fichier est endommagé&#xa0;: {damage} Il a été laissé tel quel&#xa0;: ouvrez une sauvegarde, ou une copie récupérée depuis la page d’accueil.</translation>
    </message>
    <message>
        <source>Several are called “{detail}”. Write the code of the one that is meant.</source>
        <translation>Plusieurs s’appellent « {detail} ». Écrivez le code de celui dont il s’agit.</translation>
    </message>
    <message>
        <source>The workbook is damaged and cannot be read ({detail}). Open it in a spreadsheet program and save it again.</source>
        <translation>Le classeur est endommagé et ne peut être lu ({detail}). Ouvrez-le dans un tableur et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>The workbook is protected by a password. Save it without one.</source>
        <translation>Le classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
        <source>The severities are of no category. Choose the one that the register is about.</source>
        <translation>Les gravités n’appartiennent à aucune catégorie. Choisissez celle dont traite le registre.</translation>
    </message>
    <message>
        <source>The row names no hazard: no title, code or id. Fill one in, or let such rows go on with the hazard above.</source>
        <translation>La ligne ne nomme aucun danger : ni titre, ni code, ni identifiant. Remplissez-en un, ou laissez de telles lignes poursuivre le danger au-dessus.</translation>
    </message>
    <message>
        <source>No column names the hazards. Say which one holds their titles or codes.</source>
        <translation>Aucune colonne ne nomme les dangers. Dites laquelle contient leurs titres ou leurs codes.</translation>
    </message>
    <message>
        <source>The formula was saved without a result. Open the file in a spreadsheet program and save it again.</source>
        <translation>La formule a été enregistrée sans résultat. Ouvrez le fichier dans un tableur et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>The workbook holds no sheet with cells.</source>
        <translation>Le classeur ne contient aucune feuille avec des cellules.</translation>
    </message>
    <message>
        <source>“{detail1}” is none of the choices of this column. Write one of: {detail2}.</source>
        <translation>« {detail1} » n’est aucun des choix de cette colonne. Écrivez l’un de ceux-ci : {detail2}.</translation>
    </message>
    <message>
        <source>Nothing that this column can name is called “{detail}”. Write a code or a name that the project has.</source>
        <translation>Rien de ce que cette colonne peut nommer ne s’appelle « {detail} ». Écrivez un code ou un nom que le projet connaît.</translation>
    </message>
    <message>
        <source>This is no workbook of Excel 2007 or later (.xlsx). Save it in that format, or as CSV.</source>
        <translation>Ce n’est pas un classeur d’Excel 2007 ou plus récent (.xlsx). Enregistrez-le dans ce format, ou en CSV.</translation>
    </message>
    <message>
        <source>Nothing is added to this table from cells. Make it in its own form, then its row can be changed here.</source>
        <translation>Rien n’est ajouté à cette table depuis des cellules. Créez-le dans son propre formulaire, sa ligne pourra ensuite être modifiée ici.</translation>
    </message>
    <message>
        <source>“{detail}” is not on the scale yet. Say which level it stands for.</source>
        <translation>« {detail} » n’est pas encore sur l’échelle. Dites quel niveau il désigne.</translation>
    </message>
    <message>
        <source>No sheet holds a table that Graphazard wrote: there are no ids. Bring it in as a register (in the studio: File, Import, Spreadsheet or Register), where you say what its columns are.</source>
        <translation>Aucune feuille ne contient une table écrite par Graphazard : il n’y a pas d’identifiants. Importez-le comme registre (dans le studio : Fichier, Importer, Feuille de calcul ou registre), où vous dites ce que sont ses colonnes.</translation>
    </message>
    <message>
        <source>This is no text. Save the table as CSV in UTF-8, or as a workbook (.xlsx).</source>
        <translation>Ce n’est pas du texte. Enregistrez la table en CSV en UTF-8, ou comme classeur (.xlsx).</translation>
    </message>
    <message>
        <source>What this column holds cannot be typed. Leave it out.</source>
        <translation>Ce que contient cette colonne ne peut être saisi. Laissez-la de côté.</translation>
    </message>
    <message>
        <source>The text is not UTF-8 (line {detail}). Save it in that encoding.</source>
        <translation>Le texte n’est pas en UTF-8 (ligne {detail}). Enregistrez-le dans cet encodage.</translation>
    </message>
    <message>
        <source>The row names nothing that this control could stand between. Name a cause or a consequence.</source>
        <translation>La ligne ne nomme rien entre quoi cette mesure pourrait se placer. Nommez une cause ou une conséquence.</translation>
    </message>
    <message>
        <source>The row has no consequence that could bear this severity. Name one, or let the import make it.</source>
        <translation>La ligne n’a aucune conséquence qui pourrait porter cette gravité. Nommez-en une, ou laissez l’import la créer.</translation>
    </message>
    <message>
        <source>The quotation mark of line {detail} is never closed. Close it, or double it where it is part of the text.</source>
        <translation>Le guillemet de la ligne {detail} n’est jamais fermé. Fermez-le, ou doublez-le s’il fait partie du texte.</translation>
    </message>
    <message>
        <source>“{detail}” is something of another kind. Correct the code.</source>
        <translation>« {detail} » est d’une autre nature. Corrigez le code.</translation>
    </message>
    <message>
        <source>Two columns are said to be the same (the second is “{detail}”). Leave one out.</source>
        <translation>Deux colonnes sont dites être la même (la seconde est « {detail} »). Laissez-en une de côté.</translation>
    </message>
    <message>
        <source>Two rows say different things of {first}, and the first is taken. Join them, or empty the id of the one that is new.</source>
        <translation>Deux lignes disent des choses différentes de {first}, et la première est retenue. Réunissez-les, ou videz l’identifiant de celle qui est nouvelle.</translation>
    </message>
    <message>
        <source>The row names several causes and one likelihood, so it is not known whose. Give each cause its own.</source>
        <translation>La ligne nomme plusieurs causes et une seule vraisemblance, on ne sait donc pas de laquelle. Donnez à chaque cause la sienne.</translation>
    </message>
    <message>
        <source>A consequence has one severity, and this one differs from that before. Draw the milder outcome as a consequence of its own, or keep the column as words.</source>
        <translation>Une conséquence a une seule gravité, et celle-ci diffère de la précédente. Dessinez l’issue moins grave comme une conséquence à part, ou gardez la colonne comme du texte.</translation>
    </message>
    <message>
        <source>The table is larger than what is read at once (2 million cells, 256 MiB unpacked). Divide it.</source>
        <translation>La table est plus grande que ce qui est lu d’un coup (2 millions de cellules, 256 Mio décompressés). Divisez-la.</translation>
    </message>
    <message>
        <source>These are tables, and a project has more than they hold. Bring them into the project that they are of: “graphazard import FILE --into MODEL -o MODEL”.</source>
        <translation>Ce sont des tables, et un projet contient plus qu’elles. Importez-les dans le projet dont elles viennent : « graphazard import FILE --into MODEL -o MODEL ».</translation>
    </message>
    <message>
        <source>A single table is written in {detail} only. Use one of these endings, or no table.</source>
        <translation>Une table seule ne s’écrit qu’en {detail}. Utilisez l’une de ces terminaisons, ou aucune table.</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>link %1 → %2 transmits</source>
        <translation>le lien %1 → %2 transmet</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>%1 défaille</translation>
    </message>
    <message>
        <source>%1 occurs</source>
        <translation>%1 survient</translation>
    </message>
    <message>
        <source>common cause %1</source>
        <translation>cause commune %1</translation>
    </message>
    <message>
        <source>common cause %1 is there</source>
        <translation>la cause commune %1 est présente</translation>
    </message>
    <message>
        <source>at a moment of: %1</source>
        <translation>à un moment de&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 est présent</translation>
    </message>
</context>
<context>
    <name>ExceedanceChart</name>
    <message>
        <source>tolerated: %1 % above %2</source>
        <comment>a chance, and a loss</comment>
        <translation>toléré&#xa0;: %1&#xa0;% au-dessus de %2</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>What the assessment is called.</source>
        <translation>Le nom de l’analyse.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>What is assessed, how it is used and where its use ends (the operating envelope).</source>
        <translation>Ce qui est analysé, comment on l’utilise et où s’arrête cette utilisation (le domaine d’emploi).</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>Who made the assessment.</source>
        <translation>Qui a fait l’analyse.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>For whom it was made.</source>
        <translation>Pour qui elle a été faite.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Hypothèses</translation>
    </message>
    <message>
        <source>One a line; printed in the report.</source>
        <translation>Une par ligne&#xa0;; imprimées dans le rapport.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Shown on the title page of every report.</source>
        <translation>Figure sur la page de titre de chaque rapport.</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Barème</translation>
    </message>
    <message>
        <source>The name of the risk scheme.</source>
        <translation>Le nom du barème de risque.</translation>
    </message>
    <message>
        <source>Scheme source</source>
        <translation>Source du barème</translation>
    </message>
    <message>
        <source>Where the scheme&apos;s tables come from.</source>
        <translation>D’où viennent les tables du barème.</translation>
    </message>
    <message>
        <source>Magnitude unit</source>
        <translation>Unité d’ampleur</translation>
    </message>
    <message>
        <source>The unit in which losses are counted.</source>
        <translation>L’unité dans laquelle les pertes sont comptées.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>The order in which categories are shown.</source>
        <translation>L’ordre dans lequel les catégories sont affichées.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What the category is called.</source>
        <translation>Le nom de la catégorie.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>The letter that stands in every chip.</source>
        <translation>La lettre qui figure dans chaque pastille.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Its hue in charts and chips, as #rrggbb.</source>
        <translation>Sa teinte dans les graphiques et les pastilles, sous la forme #rrggbb.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>gear, people, building or coin.</source>
        <translation>gear, people, building ou coin.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weight in a total across categories; the total is shown only when every category has one.</source>
        <translation>Poids dans un total sur toutes les catégories&#xa0;; le total n’est affiché que si chaque catégorie en a un.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>1 is the worst.</source>
        <translation>1 est le pire.</translation>
    </message>
    <message>
        <source>What the severity is called.</source>
        <translation>Le nom de la gravité.</translation>
    </message>
    <message>
        <source>Reference magnitude</source>
        <translation>Ampleur de référence</translation>
    </message>
    <message>
        <source>Stands in where a consequence has a severity but no magnitude.</source>
        <translation>Sert lorsqu’une conséquence a une gravité mais pas d’ampleur.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>The severity level.</source>
        <translation>Le niveau de gravité.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>The category.</source>
        <translation>La catégorie.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>What this severity means in this category.</source>
        <translation>Ce que signifie cette gravité dans cette catégorie.</translation>
    </message>
    <message>
        <source>0 is the most likely level.</source>
        <translation>0 est le niveau le plus vraisemblable.</translation>
    </message>
    <message>
        <source>The letter in risk codes.</source>
        <translation>La lettre dans les codes de risque.</translation>
    </message>
    <message>
        <source>What the level is called.</source>
        <translation>Le nom du niveau.</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Borne inférieure</translation>
    </message>
    <message>
        <source>0 is the worst level.</source>
        <translation>0 est le pire niveau.</translation>
    </message>
    <message>
        <source>The fill of its cells, as #rrggbb.</source>
        <translation>Le remplissage de ses cases, sous la forme #rrggbb.</translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation>Couleur du texte</translation>
    </message>
    <message>
        <source>The text on that fill, as #rrggbb.</source>
        <translation>Le texte sur ce remplissage, sous la forme #rrggbb.</translation>
    </message>
    <message>
        <source>double-diamond, diamond, circle, open-circle, slash or question.</source>
        <translation>double-diamond, diamond, circle, open-circle, slash ou question.</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>Accepté par</translation>
    </message>
    <message>
        <source>Who may accept a risk of this level.</source>
        <translation>Qui peut accepter un risque de ce niveau.</translation>
    </message>
    <message>
        <source>The column.</source>
        <translation>La colonne.</translation>
    </message>
    <message>
        <source>Likelihood level</source>
        <translation>Niveau de vraisemblance</translation>
    </message>
    <message>
        <source>The row.</source>
        <translation>La ligne.</translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation>Niveau de risque</translation>
    </message>
    <message>
        <source>The level of the cell.</source>
        <translation>Le niveau de la case.</translation>
    </message>
    <message>
        <source>The order, weakest first.</source>
        <translation>L’ordre, du plus faible au plus fort.</translation>
    </message>
    <message>
        <source>What the rating is called.</source>
        <translation>Le nom de la cotation.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Cause, hazard, consequence or control.</source>
        <translation>Cause, danger, conséquence ou mesure de maîtrise.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>A short name for people, such as H01; unique.</source>
        <translation>Un nom court pour le lecteur, tel que H01&#xa0;; unique.</translation>
    </message>
    <message>
        <source>What it is, in a few words.</source>
        <translation>Ce que c’est, en quelques mots.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>What it is, in full.</source>
        <translation>Ce que c’est, en détail.</translation>
    </message>
    <message>
        <source>Logic</source>
        <translation>Logique</translation>
    </message>
    <message>
        <source>How incoming links combine.</source>
        <translation>Comment les liens entrants se combinent.</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>How many incoming links must be active, for &quot;at least k&quot;.</source>
        <translation>Combien de liens entrants doivent être actifs, pour «&#xa0;au moins k&#xa0;».</translation>
    </message>
    <message>
        <source>Own likelihood</source>
        <translation>Vraisemblance propre</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Where likelihood and ratings come from.</source>
        <translation>D’où viennent la vraisemblance et les cotations.</translation>
    </message>
    <message>
        <source>Judged likelihood</source>
        <translation>Vraisemblance jugée</translation>
    </message>
    <message>
        <source>The level that the analyst judges; stands beside the derived one.</source>
        <translation>Le niveau que juge l’analyste&#xa0;; il figure à côté du niveau dérivé.</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>Jugé par</translation>
    </message>
    <message>
        <source>Who judged, and when.</source>
        <translation>Qui a jugé, et quand.</translation>
    </message>
    <message>
        <source>Reason for judgement</source>
        <translation>Motif du jugement</translation>
    </message>
    <message>
        <source>Why this level.</source>
        <translation>Pourquoi ce niveau.</translation>
    </message>
    <message>
        <source>Eliminated by design</source>
        <translation>Éliminé par conception</translation>
    </message>
    <message>
        <source>It cannot occur because the design excludes it; give the reason.</source>
        <translation>Ne peut pas se produire, car la conception l’exclut&#xa0;; donnez le motif.</translation>
    </message>
    <message>
        <source>Reason for elimination</source>
        <translation>Motif de l’élimination</translation>
    </message>
    <message>
        <source>What in the design excludes it.</source>
        <translation>Ce qui l’exclut dans la conception.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Implemented and verified controls are credited today; planned ones in the target posture.</source>
        <translation>Les mesures mises en œuvre et vérifiées sont prises en compte aujourd’hui&#xa0;; celles qui sont prévues, dans la posture cible.</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Cotation</translation>
    </message>
    <message>
        <source>How strong it is, in the qualitative scoring.</source>
        <translation>Sa force, dans l’évaluation qualitative.</translation>
    </message>
    <message>
        <source>Hazard source</source>
        <translation>Source du danger</translation>
    </message>
    <message>
        <source>Where the hazard arises.</source>
        <translation>Où naît le danger.</translation>
    </message>
    <message>
        <source>Trigger event</source>
        <translation>Événement déclencheur</translation>
    </message>
    <message>
        <source>What sets it off.</source>
        <translation>Ce qui le déclenche.</translation>
    </message>
    <message>
        <source>Application/Domain</source>
        <translation>Application/domaine</translation>
    </message>
    <message>
        <source>Where the system is applied.</source>
        <translation>Où le système est appliqué.</translation>
    </message>
    <message>
        <source>Users/Agents</source>
        <translation>Utilisateurs/agents</translation>
    </message>
    <message>
        <source>Who takes part or is affected.</source>
        <translation>Qui intervient ou est touché.</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>Vecteur</translation>
    </message>
    <message>
        <source>Through what the hazard works.</source>
        <translation>Par quoi le danger agit.</translation>
    </message>
    <message>
        <source>Protected characteristics</source>
        <translation>Caractéristiques protégées</translation>
    </message>
    <message>
        <source>Whom it may discriminate against.</source>
        <translation>Envers qui il peut être discriminatoire.</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Biens</translation>
    </message>
    <message>
        <source>What may be lost.</source>
        <translation>Ce qui peut être perdu.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Who answers for it.</source>
        <translation>Qui en répond.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Free words to find and filter by.</source>
        <translation>Mots libres, pour rechercher et filtrer.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Where it is described; one a line.</source>
        <translation>Où cela est décrit&#xa0;; une par ligne.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Anything else.</source>
        <translation>Tout le reste.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>What brings it about.</source>
        <translation>Ce qui le provoque.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>What is brought about.</source>
        <translation>Ce qui est provoqué.</translation>
    </message>
    <message>
        <source>Negated</source>
        <translation>Inversé</translation>
    </message>
    <message>
        <source>Active while the source does not occur.</source>
        <translation>Actif tant que la source ne se produit pas.</translation>
    </message>
    <message>
        <source>The chance that the source, unstopped, brings the target about: a probability or &quot;unknown&quot;.</source>
        <translation>La chance que la source, si rien ne l’arrête, provoque la cible&#xa0;: une probabilité ou «&#xa0;unknown&#xa0;».</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Mesure de maîtrise</translation>
    </message>
    <message>
        <source>What stops the link while it works.</source>
        <translation>Ce qui arrête le lien tant qu’elle fonctionne.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>What is stopped.</source>
        <translation>Ce qui est arrêté.</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>Conséquence</translation>
    </message>
    <message>
        <source>Whose impact it is.</source>
        <translation>De quelle conséquence est l’impact.</translation>
    </message>
    <message>
        <source>In which category.</source>
        <translation>Dans quelle catégorie.</translation>
    </message>
    <message>
        <source>How bad, by the scheme; empty: none.</source>
        <translation>La gravité selon le barème&#xa0;; vide&#xa0;: aucune.</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Ampleur</translation>
    </message>
    <message>
        <source>How much, in the project&apos;s unit; a number or a distribution. Empty: the severity&apos;s reference magnitude.</source>
        <translation>Combien, dans l’unité du projet&#xa0;; un nombre ou une loi de probabilité. Vide&#xa0;: l’ampleur de référence de la gravité.</translation>
    </message>
    <message>
        <source>Where severity and magnitude come from.</source>
        <translation>D’où viennent la gravité et l’ampleur.</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Centre, in pixels at 100 %.</source>
        <translation>Centre, en pixels à 100&#xa0;%.</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <source>Automatic layout leaves it where it is.</source>
        <translation>La disposition automatique le laisse où il est.</translation>
    </message>
    <message>
        <source>Common cause</source>
        <translation>Cause commune</translation>
    </message>
    <message>
        <source>The group of equally likely things that may come about together.</source>
        <translation>Le groupe de choses de même vraisemblance qui peuvent survenir ensemble.</translation>
    </message>
    <message>
        <source>What the members share: a supplier, a system, a base model.</source>
        <translation>Ce que les membres partagent&#xa0;: un fournisseur, un système, un modèle de base.</translation>
    </message>
    <message>
        <source>Beta factor</source>
        <translation>Facteur bêta</translation>
    </message>
    <message>
        <source>The part of the members&apos; likelihood that is common to all, from 0 (independent) to 1 (all at once).</source>
        <translation>La part de la vraisemblance des membres commune à tous, de 0 (indépendants) à 1 (tous à la fois).</translation>
    </message>
    <message>
        <source>What the evaluation is called.</source>
        <translation>Comment l’évaluation s’appelle.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The model that was evaluated, with its version.</source>
        <translation>Le modèle évalué, avec sa version.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>When it was measured or published.</source>
        <translation>Quand elle a été mesurée ou publiée.</translation>
    </message>
    <message>
        <source>Where the figures come from.</source>
        <translation>D’où viennent les chiffres.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Who measured or published it.</source>
        <translation>Qui l’a mesurée ou publiée.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>The file of results that was read.</source>
        <translation>Le fichier de résultats qui a été lu.</translation>
    </message>
    <message>
        <source>File hash</source>
        <translation>Empreinte du fichier</translation>
    </message>
    <message>
        <source>SHA-256 of that file.</source>
        <translation>SHA-256 de ce fichier.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>One task a line: task, samples, passed, attributes.</source>
        <translation>Une tâche par ligne&#xa0;: tâche, échantillons, réussis, attributs.</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>Chiffres publiés</translation>
    </message>
    <message>
        <source>Figures known without their tasks, one a line: &quot;pass@1 = 0.2881&quot;.</source>
        <translation>Chiffres connus sans leurs tâches, un par ligne&#xa0;: «&#xa0;pass@1 = 0.2881&#xa0;».</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer à</translation>
    </message>
    <message>
        <source>Another evaluation to compare with, such as that of people.</source>
        <translation>Une autre évaluation à comparer, comme celle de personnes.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Whose likelihood is estimated.</source>
        <translation>Dont la vraisemblance est estimée.</translation>
    </message>
    <message>
        <source>Where the estimate takes its counts.</source>
        <translation>D’où l’estimation tire ses décomptes.</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>The evaluation whose results count.</source>
        <translation>L’évaluation dont les résultats comptent.</translation>
    </message>
    <message>
        <source>Tasks that count</source>
        <translation>Tâches qui comptent</translation>
    </message>
    <message>
        <source>Attributes that a task must have, as &quot;races=yes&quot;, separated by commas; empty: all tasks.</source>
        <translation>Attributs qu’une tâche doit avoir, comme «&#xa0;races=yes&#xa0;», séparés par des virgules&#xa0;; vide&#xa0;: toutes.</translation>
    </message>
    <message>
        <source>Comes about when</source>
        <translation>Se produit quand</translation>
    </message>
    <message>
        <source>Whether success or failure of the model brings the node about.</source>
        <translation>Si c’est la réussite ou l’échec du modèle qui produit le nœud.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>How many tries there are, of which one is enough.</source>
        <translation>Combien de tentatives, dont une suffit.</translation>
    </message>
    <message>
        <source>Chance for</source>
        <translation>Probabilité pour</translation>
    </message>
    <message>
        <source>Observed for</source>
        <translation>Observé pendant</translation>
    </message>
    <message>
        <source>How long incidents were counted: &quot;2 years&quot;.</source>
        <translation>Combien de temps les incidents ont été comptés&#xa0;: «&#xa0;2 years&#xa0;».</translation>
    </message>
    <message>
        <source>Prior a</source>
        <translation>A priori a</translation>
    </message>
    <message>
        <source>First parameter of the prior: of a beta, or the shape of a gamma.</source>
        <translation>Premier paramètre de l’a priori&#xa0;: d’une bêta, ou la forme d’une gamma.</translation>
    </message>
    <message>
        <source>Prior b</source>
        <translation>A priori b</translation>
    </message>
    <message>
        <source>Second parameter of the prior: of a beta, or the rate of a gamma, in years.</source>
        <translation>Second paramètre de l’a priori&#xa0;: d’une bêta, ou le taux d’une gamma, en années.</translation>
    </message>
    <message>
        <source>Use in scoring</source>
        <translation>Utiliser au calcul</translation>
    </message>
    <message>
        <source>Scoring uses the estimate in place of the typed likelihood.</source>
        <translation>Le calcul prend l’estimation au lieu de la vraisemblance saisie.</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Justification</translation>
    </message>
    <message>
        <source>Why these tasks, this outcome and this prior speak for the node.</source>
        <translation>Pourquoi ces tâches, cette issue et cet a priori parlent pour le nœud.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Who made the estimate.</source>
        <translation>Qui a fait l’estimation.</translation>
    </message>
    <message>
        <source>When it was made.</source>
        <translation>Quand elle a été faite.</translation>
    </message>
    <message>
        <source>What it is evidence for; empty: the project.</source>
        <translation>Ce dont elle est la preuve&#xa0;; vide&#xa0;: le projet.</translation>
    </message>
    <message>
        <source>Checklist item</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>The line of the readiness checklist that it satisfies.</source>
        <translation>La ligne de la liste de contrôle qu’elle satisfait.</translation>
    </message>
    <message>
        <source>What kind of evidence it is.</source>
        <translation>De quelle nature est la preuve.</translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation>Comment elle s’appelle.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Whether it shows that the claim holds.</source>
        <translation>Si elle montre que l’affirmation tient.</translation>
    </message>
    <message>
        <source>When it was obtained.</source>
        <translation>Quand elle a été obtenue.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>After this day it no longer counts; empty: no end.</source>
        <translation>Après ce jour elle ne compte plus&#xa0;; vide&#xa0;: sans fin.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Who obtained it.</source>
        <translation>Qui l’a obtenue.</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>How many demands were tried.</source>
        <translation>Combien de sollicitations ont été essayées.</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>How many of them failed.</source>
        <translation>Combien d’entre elles ont échoué.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Where the original is kept.</source>
        <translation>Où l’original est gardé.</translation>
    </message>
    <message>
        <source>The file that was recorded.</source>
        <translation>Le fichier qui a été enregistré.</translation>
    </message>
    <message>
        <source>Embedded file</source>
        <translation>Fichier intégré</translation>
    </message>
    <message>
        <source>The file itself, where it is kept in the project.</source>
        <translation>Le fichier lui-même, s’il est gardé dans le projet.</translation>
    </message>
    <message>
        <source>What it touches.</source>
        <translation>Ce qu’il touche.</translation>
    </message>
    <message>
        <source>What happened.</source>
        <translation>Ce qui s’est passé.</translation>
    </message>
    <message>
        <source>When it happened.</source>
        <translation>Quand cela s’est passé.</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>Presque-accident</translation>
    </message>
    <message>
        <source>It nearly happened; it is not counted as an occurrence.</source>
        <translation>Cela a failli se produire&#xa0;; ce n’est pas compté comme occurrence.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>How many times it happened.</source>
        <translation>Combien de fois cela s’est produit.</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Signalé par</translation>
    </message>
    <message>
        <source>Who reported it.</source>
        <translation>Qui l’a signalé.</translation>
    </message>
    <message>
        <source>How it came about.</source>
        <translation>Comment cela s’est produit.</translation>
    </message>
    <message>
        <source>The order in which items are shown.</source>
        <translation>L’ordre dans lequel les points sont montrés.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>The part of the checklist it belongs to.</source>
        <translation>La partie de la liste à laquelle il appartient.</translation>
    </message>
    <message>
        <source>What must be so.</source>
        <translation>Ce qui doit être.</translation>
    </message>
    <message>
        <source>Satisfied by</source>
        <translation>Satisfait par</translation>
    </message>
    <message>
        <source>Which evidence shows it.</source>
        <translation>Quelle preuve le montre.</translation>
    </message>
    <message>
        <source>What it is about.</source>
        <translation>Ce dont il s’agit.</translation>
    </message>
    <message>
        <source>Who says it.</source>
        <translation>Qui le dit.</translation>
    </message>
    <message>
        <source>When it was said.</source>
        <translation>Quand cela a été dit.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>What is said.</source>
        <translation>Ce qui est dit.</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>It is settled.</source>
        <translation>C’est réglé.</translation>
    </message>
    <message>
        <source>Resolved by</source>
        <translation>Résolu par</translation>
    </message>
    <message>
        <source>Who settled it.</source>
        <translation>Qui l’a réglé.</translation>
    </message>
    <message>
        <source>What it concerns; empty: the project.</source>
        <translation>Ce qu’elle concerne&#xa0;; vide&#xa0;: le projet.</translation>
    </message>
    <message>
        <source>What is to be done.</source>
        <translation>Ce qui est à faire.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>When it must be done.</source>
        <translation>Quand elle doit être faite.</translation>
    </message>
    <message>
        <source>How far it is.</source>
        <translation>Où elle en est.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>What it costs.</source>
        <translation>Ce qu’elle coûte.</translation>
    </message>
    <message>
        <source>The order of the stages.</source>
        <translation>L’ordre des étapes.</translation>
    </message>
    <message>
        <source>What the stage is called.</source>
        <translation>Comment l’étape s’appelle.</translation>
    </message>
    <message>
        <source>Who may use what at this stage.</source>
        <translation>Qui peut utiliser quoi à cette étape.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>How many use the system at this stage.</source>
        <translation>Combien utilisent le système à cette étape.</translation>
    </message>
    <message>
        <source>Uses per day</source>
        <translation>Utilisations par jour</translation>
    </message>
    <message>
        <source>How often each of them uses it, a day.</source>
        <translation>Combien de fois par jour chacun l’utilise.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Whose gate it belongs to.</source>
        <translation>À la porte de laquelle il appartient.</translation>
    </message>
    <message>
        <source>The order of the criteria.</source>
        <translation>L’ordre des critères.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>What is asked.</source>
        <translation>Ce qui est demandé.</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Bloquant</translation>
    </message>
    <message>
        <source>When it fails the answer is no; otherwise it is a condition.</source>
        <translation>S’il échoue, la réponse est non&#xa0;; sinon c’est une condition.</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Posture</translation>
    </message>
    <message>
        <source>Which controls are credited.</source>
        <translation>Quelles mesures sont prises en compte.</translation>
    </message>
    <message>
        <source>The name of a category; empty: each.</source>
        <translation>Le nom d’une catégorie&#xa0;; vide&#xa0;: chacune.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>The name of a risk level: the worst tolerated, or the mildest that asks for controls.</source>
        <translation>Le nom d’un niveau de risque&#xa0;: le pire toléré, ou le plus bas qui demande des mesures.</translation>
    </message>
    <message>
        <source>Controls asked for, or open actions allowed.</source>
        <translation>Mesures demandées, ou actions ouvertes admises.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>The oldest evidence or review allowed.</source>
        <translation>L’âge admis des preuves ou de la revue.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Quantile</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <source>Which quantile of the loss is compared with the limit.</source>
        <translation>Quel quantile de la perte est comparé à la limite.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Who must sign off; one a line.</source>
        <translation>Qui doit signer&#xa0;; un par ligne.</translation>
    </message>
    <message>
        <source>Checklist group</source>
        <translation>Groupe de la liste</translation>
    </message>
    <message>
        <source>The part of the checklist; empty: all of it.</source>
        <translation>La partie de la liste&#xa0;; vide&#xa0;: toute la liste.</translation>
    </message>
    <message>
        <source>Tag of misuse</source>
        <translation>Étiquette du mésusage</translation>
    </message>
    <message>
        <source>The tag that causes of misuse bear.</source>
        <translation>L’étiquette que portent les causes de mésusage.</translation>
    </message>
    <message>
        <source>Tag of monitoring</source>
        <translation>Étiquette de surveillance</translation>
    </message>
    <message>
        <source>The tag that monitoring controls bear.</source>
        <translation>L’étiquette que portent les mesures de surveillance.</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Whose residual risk is accepted.</source>
        <translation>Dont le risque résiduel est accepté.</translation>
    </message>
    <message>
        <source>The name of a stage; empty: every stage.</source>
        <translation>Le nom d’une étape&#xa0;; vide&#xa0;: chaque étape.</translation>
    </message>
    <message>
        <source>The risk level that is accepted.</source>
        <translation>Le niveau de risque qui est accepté.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>In which role it is accepted.</source>
        <translation>Dans quel rôle il est accepté.</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>Who asks for it.</source>
        <translation>Qui le demande.</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approuvé par</translation>
    </message>
    <message>
        <source>Who accepts it; never who asks.</source>
        <translation>Qui l’accepte&#xa0;; jamais qui le demande.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Why it is accepted.</source>
        <translation>Pourquoi il est accepté.</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Under which conditions.</source>
        <translation>Sous quelles conditions.</translation>
    </message>
    <message>
        <source>When it was accepted.</source>
        <translation>Quand il a été accepté.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>The last day on which it holds.</source>
        <translation>Le dernier jour où elle vaut.</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Of the part of the graph that was accepted.</source>
        <translation>De la partie du graphe qui a été acceptée.</translation>
    </message>
    <message>
        <source>What is signed off.</source>
        <translation>Ce qui est signé.</translation>
    </message>
    <message>
        <source>In which role.</source>
        <translation>Dans quel rôle.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Who signs.</source>
        <translation>Qui signe.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>What is decided.</source>
        <translation>Ce qui est décidé.</translation>
    </message>
    <message>
        <source>When it was signed.</source>
        <translation>Quand cela a été signé.</translation>
    </message>
    <message>
        <source>Of the model that was signed.</source>
        <translation>Du modèle qui a été signé.</translation>
    </message>
    <message>
        <source>What the state is called.</source>
        <translation>Comment l’état s’appelle.</translation>
    </message>
    <message>
        <source>When it was frozen.</source>
        <translation>Quand il a été figé.</translation>
    </message>
    <message>
        <source>Who froze it.</source>
        <translation>Qui l’a figé.</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>The frozen model.</source>
        <translation>Le modèle figé.</translation>
    </message>
    <message>
        <source>A title of its own; it stands before the sentence that is made from the other fields.</source>
        <translation>Un titre propre&#xa0;; il précède la phrase formée à partir des autres champs.</translation>
    </message>
    <message>
        <source>Expected loss by posture and category when it was frozen.</source>
        <translation>Perte attendue par posture et catégorie au moment où elle a été figée.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Whether a device or program does it, a rule of work, or people.</source>
        <translation>Si un dispositif ou un programme l’assure, une règle de travail, ou des personnes.</translation>
    </message>
    <message>
        <source>Order of precedence</source>
        <translation>Ordre de priorité</translation>
    </message>
    <message>
        <source>What kind of measure it is: design is better than a safety device, that than a warning, that than a procedure or training.</source>
        <translation>De quelle sorte de mesure il s’agit&#xa0;: la conception vaut mieux qu’un dispositif de sécurité, celui-ci mieux qu’un avertissement, celui-ci mieux qu’une procédure ou une formation.</translation>
    </message>
    <message>
        <source>The system that it is part of; what is in one system may fail together.</source>
        <translation>Le système dont elle fait partie&#xa0;; ce qui est dans un même système peut défaillir ensemble.</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Who supplies it; what comes from one supplier may fail together.</source>
        <translation>Qui la fournit&#xa0;; ce qui vient d’un même fournisseur peut défaillir ensemble.</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Modèle de base</translation>
    </message>
    <message>
        <source>The AI model that it is built on; what is built on one model may fail together.</source>
        <translation>Le modèle d’IA sur lequel elle repose&#xa0;; ce qui repose sur un même modèle peut défaillir ensemble.</translation>
    </message>
    <message>
        <source>How long the stage is looked at.</source>
        <translation>Combien de temps l’étape est considérée.</translation>
    </message>
    <message>
        <source>The stage in which they are counted.</source>
        <translation>L’étape dans laquelle elles sont comptées.</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>What is counted.</source>
        <translation>Ce qui est compté.</translation>
    </message>
    <message>
        <source>How many of them there are in the stage&apos;s exposure; a number or a distribution.</source>
        <translation>Combien il y en a dans l’exposition de l’étape&#xa0;; un nombre ou une loi de probabilité.</translation>
    </message>
    <message>
        <source>The name of the mildest severity that counts; empty: each.</source>
        <translation>Le nom de la gravité la plus faible qui compte&#xa0;; vide&#xa0;: chacune.</translation>
    </message>
    <message>
        <source>The greatest loss or number, or the least share of samples, allowed.</source>
        <translation>La plus grande perte ou le plus grand nombre admis, ou la moindre part des tirages admise.</translation>
    </message>
    <message>
        <source>What the chance belongs to: the whole exposure or each occasion in it.</source>
        <translation>À quoi la probabilité se rapporte&#xa0;: toute l’exposition ou chaque occasion pendant celle-ci.</translation>
    </message>
    <message>
        <source>What each try stands for; empty: the project&apos;s default occasion.</source>
        <translation>Ce que représente chaque tentative&#xa0;; vide&#xa0;: l’occasion par défaut du projet.</translation>
    </message>
    <message>
        <source>Exclusive branches</source>
        <translation>Branches exclusives</translation>
    </message>
    <message>
        <source>At most one of the outgoing links is taken each time; their chances add up to 1 at most.</source>
        <translation>Chaque fois, un des liens sortants au plus est pris&#xa0;; la somme de leurs chances est au plus 1.</translation>
    </message>
    <message>
        <source>&quot;0.01&quot; (is so for the whole exposure), &quot;0.2 per year&quot;, &quot;1e-4 per use&quot;, &quot;lognormal(0.01, 3)&quot;, &quot;unknown&quot;, or empty for none. Of a control: that it fails when it is called upon.</source>
        <translation>«&#xa0;0.01&#xa0;» (est ainsi pour toute l’exposition), «&#xa0;0.2 par an&#xa0;», «&#xa0;1e-4 par utilisation&#xa0;», «&#xa0;lognormal(0.01, 3)&#xa0;», «&#xa0;inconnu&#xa0;», ou vide pour aucune. D’une mesure&#xa0;: la probabilité qu’elle échoue quand elle est sollicitée.</translation>
    </message>
    <message>
        <source>Failure stays hidden</source>
        <translation>Défaillance cachée</translation>
    </message>
    <message>
        <source>Once failed it stays failed until it is found: its failure is drawn once for the exposure, not anew each time it is called upon.</source>
        <translation>Une fois défaillante, elle le reste jusqu’à ce qu’on le découvre&#xa0;: sa défaillance est tirée une fois pour l’exposition, et non de nouveau à chaque sollicitation.</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Once for the exposure</source>
        <translation>Une fois pour l’exposition</translation>
    </message>
    <message>
        <source>The chance is drawn once for the whole exposure, not anew each time.</source>
        <translation>La chance est tirée une fois pour toute l’exposition, et non de nouveau chaque fois.</translation>
    </message>
    <message>
        <source>Met by</source>
        <translation>Rencontré par</translation>
    </message>
    <message>
        <source>The occasion that meets the source while it is there, as every use meets a biased model.</source>
        <translation>L’occasion qui rencontre la source tant qu’elle est présente, comme chaque utilisation rencontre un modèle biaisé.</translation>
    </message>
    <message>
        <source>Name of the chance</source>
        <translation>Nom de la chance</translation>
    </message>
    <message>
        <source>What the chance is of, such as &quot;ignition&quot; or &quot;somebody is there&quot;.</source>
        <translation>De quoi c’est la chance, comme «&#xa0;inflammation&#xa0;» ou «&#xa0;quelqu’un est là&#xa0;».</translation>
    </message>
    <message>
        <source>Reason for the chance</source>
        <translation>Motif de la chance</translation>
    </message>
    <message>
        <source>Why this number.</source>
        <translation>Pourquoi ce nombre.</translation>
    </message>
    <message>
        <source>Source of the chance</source>
        <translation>Source de la chance</translation>
    </message>
    <message>
        <source>Where the number comes from.</source>
        <translation>D’où vient le nombre.</translation>
    </message>
    <message>
        <source>Basis of the chance</source>
        <translation>Fondement de la chance</translation>
    </message>
    <message>
        <source>What kind of source it comes from.</source>
        <translation>De quel genre de source elle vient.</translation>
    </message>
    <message>
        <source>The order of the occasions.</source>
        <translation>L’ordre des occasions.</translation>
    </message>
    <message>
        <source>What happens once, in the singular: &quot;use&quot;, &quot;train&quot;.</source>
        <translation>Ce qui a lieu une fois, au singulier&#xa0;: «&#xa0;utilisation&#xa0;», «&#xa0;train&#xa0;».</translation>
    </message>
    <message>
        <source>Plural</source>
        <translation>Pluriel</translation>
    </message>
    <message>
        <source>What many of them are called: &quot;uses&quot;, &quot;trains&quot;.</source>
        <translation>Comment s’appellent plusieurs d’entre elles&#xa0;: «&#xa0;utilisations&#xa0;», «&#xa0;trains&#xa0;».</translation>
    </message>
    <message>
        <source>How many of them there are in the project&apos;s exposure; a number or a distribution. Empty: not known.</source>
        <translation>Combien il y en a dans l’exposition du projet&#xa0;; un nombre ou une loi de probabilité. Vide&#xa0;: inconnu.</translation>
    </message>
    <message>
        <source>Where the count comes from.</source>
        <translation>D’où vient le nombre.</translation>
    </message>
    <message>
        <source>The time that probabilities and counts refer to: &quot;1 year&quot;.</source>
        <translation>La durée à laquelle se rapportent les probabilités et les nombres&#xa0;: «&#xa0;1 an&#xa0;».</translation>
    </message>
    <message>
        <source>Default occasion</source>
        <translation>Occasion par défaut</translation>
    </message>
    <message>
        <source>What most things are counted per, such as the uses of the system.</source>
        <translation>Ce par quoi la plupart des choses sont comptées, comme les utilisations du système.</translation>
    </message>
    <message>
        <source>Likelihood levels measure</source>
        <translation>Les niveaux de vraisemblance mesurent</translation>
    </message>
    <message>
        <source>What the bounds of the scheme&apos;s likelihood levels are of.</source>
        <translation>Ce que mesurent les bornes des niveaux de vraisemblance du barème.</translation>
    </message>
    <message>
        <source>The smallest probability, or number per year, in this band; 0 for the least likely level.</source>
        <translation>La plus petite probabilité, ou le plus petit nombre par an, de cette bande&#xa0;; 0 pour le niveau le moins vraisemblable.</translation>
    </message>
    <message>
        <source>Fails at least</source>
        <translation>Échoue au moins avec</translation>
    </message>
    <message>
        <source>The smallest probability of failure of a control with this rating.</source>
        <translation>La plus petite probabilité de défaillance d’une mesure ayant cette cotation.</translation>
    </message>
    <message>
        <source>Fails at most</source>
        <translation>Échoue au plus avec</translation>
    </message>
    <message>
        <source>The greatest probability of failure of a control with this rating.</source>
        <translation>La plus grande probabilité de défaillance d’une mesure ayant cette cotation.</translation>
    </message>
    <message>
        <source>Tolerable per year</source>
        <translation>Tolérable par an</translation>
    </message>
    <message>
        <source>How often in a year it is tolerable.</source>
        <translation>Combien de fois par an cela est tolérable.</translation>
    </message>
    <message>
        <source>Order of acting</source>
        <translation>Ordre d’action</translation>
    </message>
    <message>
        <source>Which of the controls on the link acts first: 1 before 2; those with 0 act last, by their codes.</source>
        <translation>Laquelle des mesures sur le lien agit en premier&#xa0;: 1 avant 2&#xa0;; celles qui ont 0 agissent en dernier, selon leurs codes.</translation>
    </message>
</context>
<context>
    <name>FileProperties</name>
    <message>
        <source>never saved</source>
        <translation>jamais enregistré</translation>
    </message>
    <message>
        <source>none</source>
        <translation>néant</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), from %1 to %2</source>
        <translation>
            <numerusform>%n étape, du %1 au %2</numerusform>
            <numerusform>%n étapes, du %1 au %2</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) with all their texts, and earlier texts of what was edited</source>
        <translation>
            <numerusform>%n élément avec tous ses textes, et les anciens textes de ce qui a été modifié</numerusform>
            <numerusform>%n éléments avec tous leurs textes, et les anciens textes de ce qui a été modifié</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n, each with the whole project as it was</source>
        <translation>
            <numerusform>%n, avec le projet entier tel qu’il était</numerusform>
            <numerusform>%n, chacune avec le projet entier tel qu’il était</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Edited by</source>
        <translation>Modifié par</translation>
    </message>
    <message>
        <source>Deleted, but kept</source>
        <translation>Supprimé, mais conservé</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>Whoever gets this file can read all of it. A copy without history keeps the project as it is: its baselines, and the names and comments that stand in it.</source>
        <translation>Quiconque reçoit ce fichier peut tout y lire. Une copie sans historique garde le projet tel qu’il est&#xa0;: ses références, et les noms et commentaires qui y figurent.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{first}: a limit stopped the exact computation; its probability is a guaranteed interval. Simplify what leads to it.</source>
        <translation>{first}&#xa0;: une limite a arrêté le calcul exact&#xa0;; sa probabilité est un intervalle garanti. Simplifiez ce qui y mène.</translation>
    </message>
    <message>
        <source>{first}: {others} has the same title. Use one shared node, or tell them apart.</source>
        <translation>{first}&#xa0;: {others} a le même titre. Utilisez un seul nœud commun, ou distinguez-les.</translation>
    </message>
    <message>
        <source>{first}: marked as eliminated by design, without a reason. Say what in the design excludes it.</source>
        <translation>{first}&#xa0;: marqué comme éliminé par conception, sans motif. Dites ce qui l’exclut dans la conception.</translation>
    </message>
    <message>
        <source>{first}: guards nothing. Drop it on the links that it stops, or remove it.</source>
        <translation>{first}&#xa0;: ne protège rien. Déposez cette mesure sur les liens qu’elle arrête, ou supprimez-la.</translation>
    </message>
    <message>
        <source>Illustrative figures stand in {detail} places. Replace them before a decision rests on them.</source>
        <translation>Des chiffres illustratifs figurent à {detail} endroits. Remplacez-les avant de fonder une décision sur eux.</translation>
    </message>
    <message>
        <source>{first}: the judged likelihood differs from the derived one ({detail}). Check both, or say why.</source>
        <translation>{first}&#xa0;: la vraisemblance jugée diffère de la vraisemblance dérivée ({detail}). Vérifiez les deux, ou dites pourquoi.</translation>
    </message>
    <message>
        <source>{first}: asks for more incoming links than it has, so its logic is never met. Lower k, or add links.</source>
        <translation>{first}&#xa0;: demande plus de liens entrants qu’il n’en a&#xa0;; sa logique n’est donc jamais satisfaite. Réduisez k, ou ajoutez des liens.</translation>
    </message>
    <message>
        <source>{first}: nothing leads to it, and it has no likelihood of its own. Add a cause.</source>
        <translation>{first}&#xa0;: rien n’y mène, et il n’y a pas de vraisemblance propre. Ajoutez une cause.</translation>
    </message>
    <message>
        <source>{first}: leads to no consequence. Say what follows from it.</source>
        <translation>{first}&#xa0;: ne mène à aucune conséquence. Dites ce qui en résulte.</translation>
    </message>
    <message>
        <source>{first}: no control guards any way to or from it. Add one, or say why none is needed.</source>
        <translation>{first}&#xa0;: aucune mesure de maîtrise ne protège les chemins qui y mènent ou en partent. Ajoutez-en une, ou dites pourquoi il n’en faut pas.</translation>
    </message>
    <message>
        <source>{first}: has no severity in any category. Rate what it costs.</source>
        <translation>{first}&#xa0;: n’a de gravité dans aucune catégorie. Cotez ce que cela coûte.</translation>
    </message>
    <message>
        <source>{first}: has no owner. Name who answers for it.</source>
        <translation>{first}&#xa0;: n’a pas de responsable. Nommez qui en répond.</translation>
    </message>
    <message>
        <source>{first}: all controls on its ways are only planned; today nothing holds it back. Implement one.</source>
        <translation>{first}&#xa0;: toutes les mesures de maîtrise sur ses chemins sont seulement prévues&#xa0;; aujourd’hui, rien ne le retient. Mettez-en une en œuvre.</translation>
    </message>
    <message>
        <source>The scheme&apos;s reference magnitude stands in for {detail} impacts. Give magnitudes where you know better.</source>
        <translation>L’ampleur de référence du barème remplace celle de {detail} impacts. Donnez des ampleurs là où vous en savez plus.</translation>
    </message>
    <message>
        <source>{first}: the likelihood is unknown, so results are intervals. Estimate it.</source>
        <translation>{first}&#xa0;: la vraisemblance est inconnue&#xa0;; les résultats sont donc des intervalles. Estimez-la.</translation>
    </message>
    <message>
        <source>{first}: can never occur as the graph stands. Check what leads to it.</source>
        <translation>{first}&#xa0;: ne peut jamais se produire dans l’état du graphe. Vérifiez ce qui y mène.</translation>
    </message>
    <message>
        <source>{first} and {others} stand side by side under one owner and may fail together. Group them as a common cause.</source>
        <translation>{first} et {others} se tiennent côte à côte sous un même responsable et peuvent défaillir ensemble. Groupez-les en cause commune.</translation>
    </message>
    <message>
        <source>{first}: {others} is dated {detail}, a day yet to come. Correct the date.</source>
        <translation>{first}&#xa0;: {others} porte la date du {detail}, un jour à venir. Corrigez la date.</translation>
    </message>
    <message>
        <source>{first}: the typed likelihood lies outside what the evidence makes credible (90 %). Correct it, use the estimate in scoring, or say why they differ.</source>
        <translation>{first}&#xa0;: la vraisemblance saisie sort de ce que les preuves rendent crédible (90&#xa0;%). Corrigez-la, utilisez l’estimation dans le calcul, ou dites pourquoi elles diffèrent.</translation>
    </message>
    <message>
        <source>{first}: its likelihood cannot be estimated as asked. {detail}</source>
        <translation>{first}&#xa0;: sa vraisemblance ne peut pas être estimée comme demandé. {detail}</translation>
    </message>
    <message>
        <source>{first}: {second} speaks against it, and nothing newer supports it. Change the status, or mend and test it again.</source>
        <translation>{first}&#xa0;: {second} le contredit, et rien de plus récent ne l’appuie. Changez l’état, ou corrigez et testez de nouveau.</translation>
    </message>
    <message>
        <source>{first}: {others} counts no longer since it ended on {detail}. Obtain new evidence.</source>
        <translation>{first}&#xa0;: {others} ne compte plus depuis son échéance du {detail}. Obtenez une nouvelle preuve.</translation>
    </message>
    <message>
        <source>{first}: {others} counts only until {detail}. Renew it in time.</source>
        <translation>{first}&#xa0;: {others} ne compte que jusqu’au {detail}. Renouvelez-la à temps.</translation>
    </message>
    <message>
        <source>{first}: marked as verified, but no valid evidence shows it. Record a test, drill, audit, review or monitoring, or call it implemented.</source>
        <translation>{first}&#xa0;: déclaré vérifié, mais aucune preuve valable ne le montre. Enregistrez un essai, un exercice, un audit, une revue ou une surveillance, ou déclarez-le mis en œuvre.</translation>
    </message>
    <message>
        <source>{first}: the code of {others} reads the same and differs only in how its letters are encoded. Give one of them another code.</source>
        <translation>{first}&#xa0;: le code de {others} se lit de la même façon et n’en diffère que par l’encodage de ses lettres. Donnez un autre code à l’un d’eux.</translation>
    </message>
    <message>
        <source>{first}: several estimates are used in scoring and say different things, so its likelihood counts as unknown, or as the greater of two frequencies. Leave one in use.</source>
        <translation>{first}&#xa0;: plusieurs estimations sont utilisées dans le calcul et se contredisent&#xa0;; sa vraisemblance compte donc comme inconnue, ou comme la plus grande de deux fréquences. N’en laissez qu’une en usage.</translation>
    </message>
    <message>
        <source>{first}: asks for {others} at one moment, but both are momentary and occur apart, so they never meet. Say how long one of them lasts, or that it is a condition.</source>
        <translation>{first}&#xa0;: demande {others} à un même moment, mais ces occurrences sont momentanées et séparées, et ne se rencontrent donc jamais. Dites combien de temps l’une d’elles dure, ou que c’est une condition.</translation>
    </message>
    <message>
        <source>{first}: the number that it fails with lies outside the range of its rating ({detail}); the number counts. Correct one of them.</source>
        <translation>{first}&#xa0;: la probabilité de son échec est en dehors de la plage de sa cotation ({detail})&#xa0;; c’est le nombre qui compte. Corrigez l’un des deux.</translation>
    </message>
    <message>
        <source>{first}: occurs per occasion, but how many of them there are is not said, so there is no upper end to how often. Give the count of {detail}.</source>
        <translation>{first}&#xa0;: survient par occasion, mais il n’est pas dit combien il y en a&#xa0;; sa fréquence n’a donc pas de borne supérieure. Indiquez le nombre des {detail}.</translation>
    </message>
    <message>
        <source>{first}: only what stands asks it, so it is asked once in the exposure, however many occasions there are. Say what meets the link, or that once is meant.</source>
        <translation>{first}&#xa0;: n’intervient que pour ce qui est présent, donc une seule fois dans l’exposition, quel que soit le nombre des occasions. Dites ce qui rencontre le lien, ou que c’est bien une seule fois.</translation>
    </message>
    <message>
        <source>{first}: {detail1} failures in {detail2} counted trials make {detail3} credible (90 %), and what is said of it lies outside. Use what the tests say, or say why they do not count.</source>
        <translation>{first}&#xa0;: {detail1} échecs sur {detail2} essais comptés rendent crédible {detail3} (90&#xa0;%), et ce qui en est dit sort de là. Utilisez ce que disent les essais, ou dites pourquoi ils ne comptent pas.</translation>
    </message>
    <message>
        <source>{first}: has neither a number nor a rating, so it counts as failed. Say what it fails with.</source>
        <translation>{first}&#xa0;: n’a ni nombre ni cotation, et compte donc comme défaillant. Dites avec quelle probabilité cet élément échoue.</translation>
    </message>
    <message>
        <source>its occasions</source>
        <translation>occasions concernées</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>A project that is edited here, with its history</source>
        <translation>Un projet modifié ici, avec son historique</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>The whole project as text, for version control and for other programs</source>
        <translation>Tout le projet en texte, pour la gestion de versions et pour d’autres programmes</translation>
    </message>
    <message>
        <source>Open-PSA</source>
        <translation>Open-PSA</translation>
    </message>
    <message>
        <source>Hazards and consequences as fault trees, for other analysis programs</source>
        <translation>Dangers et conséquences en arbres de défaillances, pour d’autres programmes d’analyse</translation>
    </message>
    <message>
        <source>All that can be read</source>
        <translation>Tout ce qui peut être lu</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Hazards, causes, controls and the rest as tables with their figures; edits of them can be brought back</source>
        <translation>Dangers, causes, mesures et le reste en tables avec leurs chiffres ; leurs modifications peuvent être reprises</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>The table of hazards as text, for other programs; edits can be brought back</source>
        <translation>La table des dangers en texte, pour d’autres programmes ; les modifications peuvent être reprises</translation>
    </message>
</context>
<context>
    <name>FoundRecords</name>
    <message>
        <source>Evaluation: %1</source>
        <translation>Évaluation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>Preuve&#xa0;: %1</translation>
    </message>
    <message>
        <source>Incident: %1</source>
        <translation>Incident&#xa0;: %1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>Action&#xa0;: %1</translation>
    </message>
    <message>
        <source>Acceptance: %1</source>
        <translation>Acceptation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Étape&#xa0;: %1</translation>
    </message>
    <message>
        <source>Criterion: %1</source>
        <translation>Critère&#xa0;: %1</translation>
    </message>
    <message>
        <source>Checklist: %1</source>
        <translation>Liste de contrôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Occasion: %1</source>
        <translation>Occasion&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>{first}: the acceptance by the {role} ended on {day}. Have it renewed, or lower the risk.</source>
        <translation>{first}&#xa0;: l’acceptation par «&#xa0;{role}&#xa0;» a pris fin le {day}. Faites-la renouveler ou réduisez le risque.</translation>
    </message>
    <message>
        <source>{first}: the acceptance by the {role} covers the level {level} only; the risk is worse now. Lower it, or have the present level accepted.</source>
        <translation>{first}&#xa0;: l’acceptation par «&#xa0;{role}&#xa0;» ne couvre que le niveau {level}&#xa0;; le risque est maintenant pire. Réduisez-le ou faites accepter le niveau actuel.</translation>
    </message>
    <message>
        <source>{first}: the acceptance by the {role} is dated later than today and does not count yet.</source>
        <translation>{first}&#xa0;: l’acceptation par «&#xa0;{role}&#xa0;» porte une date à venir et ne compte pas encore.</translation>
    </message>
    <message>
        <source>{first}: the role “{role}” may not accept the level {level} in this scheme. Ask whom the level names.</source>
        <translation>{first}&#xa0;: le rôle «&#xa0;{role}&#xa0;» ne peut pas accepter le niveau {level} dans ce barème. Demandez à ceux que le niveau désigne.</translation>
    </message>
    <message>
        <source>{first}: the acceptance by the {role} is stale: what bears on the risk has changed since. Have it renewed.</source>
        <translation>{first}&#xa0;: l’acceptation par «&#xa0;{role}&#xa0;» est périmée&#xa0;: ce qui détermine le risque a changé depuis. Faites-la renouveler.</translation>
    </message>
    <message>
        <source>No acceptance is expired or stale; {count} are valid.</source>
        <translation>Aucune acceptation n’est échue ni périmée&#xa0;; {count} sont valides.</translation>
    </message>
    <message>
        <source>Overdue since {day}: {title} ({owner}).</source>
        <translation>En retard depuis le {day}&#xa0;: {title} ({owner}).</translation>
    </message>
    <message>
        <source>{count} actions are open; {allowed} may be.</source>
        <translation>{count} actions sont ouvertes&#xa0;; {allowed} peuvent l’être.</translation>
    </message>
    <message>
        <source>{count} actions are open, and {allowed} may be. Finish or drop some.</source>
        <translation>{count} actions sont ouvertes, alors que {allowed} peuvent l’être. Terminez-en ou abandonnez-en.</translation>
    </message>
    <message>
        <source>It was stopped before it was answered.</source>
        <translation>L’évaluation a été arrêtée avant la réponse.</translation>
    </message>
    <message>
        <source>All {count} checklist items are satisfied by valid evidence.</source>
        <translation>Les {count} points de la liste de contrôle sont satisfaits par des preuves valides.</translation>
    </message>
    <message>
        <source>Not shown: {item}. It takes: {evidence}.</source>
        <translation>Non démontré&#xa0;: {item}. Il faut&#xa0;: {evidence}.</translation>
    </message>
    <message>
        <source>{count} hazards are {level} or worse; each has at least {asked} independent verified controls.</source>
        <translation>{count} dangers sont au niveau {level} ou pire&#xa0;; chacun a au moins {asked} mesures de maîtrise vérifiées et indépendantes.</translation>
    </message>
    <message>
        <source>{first}: is {level} or worse and has {count} independent verified controls of {asked}. Verify or add controls.</source>
        <translation>{first}&#xa0;: est au niveau {level} ou pire et a {count} mesures de maîtrise vérifiées et indépendantes sur {asked}. Vérifiez ou ajoutez des mesures.</translation>
    </message>
    <message>
        <source>{first}: may be {level} or worse, and has {count} independent verified controls of {asked}. Estimate what is unknown, or verify controls.</source>
        <translation>{first}&#xa0;: est peut-être au niveau {level} ou pire et a {count} mesures de maîtrise vérifiées et indépendantes sur {asked}. Estimez l’inconnu ou vérifiez des mesures.</translation>
    </message>
    <message>
        <source>Each of the {count} credited controls has valid evidence of the last {days} days.</source>
        <translation>Chacune des {count} mesures de maîtrise prises en compte a une preuve valide des {days} derniers jours.</translation>
    </message>
    <message>
        <source>{first}: is credited without any valid evidence. Record a test, an audit or a drill.</source>
        <translation>{first}&#xa0;: est prise en compte sans aucune preuve valide. Enregistrez un essai, un audit ou un exercice.</translation>
    </message>
    <message>
        <source>{first}: its newest valid evidence is of {day}, {age} days old; {days} are allowed. Renew it.</source>
        <translation>{first}&#xa0;: sa preuve valide la plus récente est du {day}, vieille de {age} jours&#xa0;; {days} sont admis. Renouvelez-la.</translation>
    </message>
    <message>
        <source>{first}: none of its evidence has a date, so its age is not known. Date it.</source>
        <translation>{first}&#xa0;: aucune de ses preuves n’est datée&#xa0;; leur âge est inconnu. Datez-les.</translation>
    </message>
    <message>
        <source>{category}: the loss exceeds {limit} {unit} with a chance of {low to high %}; {allowed %} is allowed.</source>
        <translation>{category}&#xa0;: la perte dépasse {limit} {unit} avec une probabilité de {low to high %}&#xa0;; {allowed %} est admis.</translation>
    </message>
    <message>
        <source>{category}: the loss exceeds {limit} {unit} with a chance of {low to high %}; whether that is more than {allowed %} is not known. Estimate what is unknown.</source>
        <translation>{category}&#xa0;: la perte dépasse {limit} {unit} avec une probabilité de {low to high %}&#xa0;; on ne sait pas si c’est plus que {allowed %}. Estimez l’inconnu.</translation>
    </message>
    <message>
        <source>Each of the {count} causes tagged “{tag}” has a credited control tagged “{control-tag}” on its way.</source>
        <translation>Chacune des {count} causes étiquetées «&#xa0;{tag}&#xa0;» a sur son chemin une mesure de maîtrise prise en compte et étiquetée «&#xa0;{control-tag}&#xa0;».</translation>
    </message>
    <message>
        <source>{first}: no credited control tagged “{control-tag}” stands on its way to a hazard. Add one, or tag the one that watches it.</source>
        <translation>{first}&#xa0;: aucune mesure de maîtrise prise en compte et étiquetée «&#xa0;{control-tag}&#xa0;» ne se trouve sur son chemin vers un danger. Ajoutez-en une, ou étiquetez celle qui la surveille.</translation>
    </message>
    <message>
        <source>There is no checklist. Add its items, or take the shipped one.</source>
        <translation>Il n’y a pas de liste de contrôle. Ajoutez ses points, ou prenez celle qui est fournie.</translation>
    </message>
    <message>
        <source>There is no hazard to judge. Draw what can go wrong first.</source>
        <translation>Il n’y a aucun danger à juger. Dessinez d’abord ce qui peut mal tourner.</translation>
    </message>
    <message>
        <source>The stage has no criterion about residual levels whose robustness could be asked. Add one.</source>
        <translation>L’étape n’a aucun critère de niveau résiduel dont on puisse demander la robustesse. Ajoutez-en un.</translation>
    </message>
    <message>
        <source>The criterion has no limit to compare with. Give it one.</source>
        <translation>Le critère n’a pas de limite de comparaison. Donnez-lui-en une.</translation>
    </message>
    <message>
        <source>Nothing has a severity or magnitude in the category “{category}”, so its loss is not known. Rate the consequences.</source>
        <translation>Rien n’a de gravité ni d’ampleur dans la catégorie «&#xa0;{category}&#xa0;»&#xa0;; sa perte est inconnue. Cotez les conséquences.</translation>
    </message>
    <message>
        <source>The criterion names no role. Say who must sign off.</source>
        <translation>Le critère ne nomme aucun rôle. Dites qui doit signer.</translation>
    </message>
    <message>
        <source>{first}: is {level} in {category}; at worst {tolerated} is tolerated. Lower it, or have it accepted.</source>
        <translation>{first}&#xa0;: est au niveau {level} ({category})&#xa0;; au pire {tolerated} est toléré. Réduisez-le ou faites-le accepter.</translation>
    </message>
    <message>
        <source>{first}: up to {level} in {category}, worse than {tolerated}, and accepted by the {role}.</source>
        <translation>{first}&#xa0;: jusqu’au niveau {level} ({category}), pire que {tolerated}, et accepté par «&#xa0;{role}&#xa0;».</translation>
    </message>
    <message>
        <source>{first}: up to {level} in {category}, worse than {tolerated}, and accepted by the {role} on condition: {conditions}</source>
        <translation>{first}&#xa0;: jusqu’au niveau {level} ({category}), pire que {tolerated}, et accepté par «&#xa0;{role}&#xa0;» à condition&#xa0;: {conditions}</translation>
    </message>
    <message>
        <source>None of the {count} hazards is worse than {level}.</source>
        <translation>Aucun des {count} dangers n’est pire que {level}.</translation>
    </message>
    <message>
        <source>{first}: may be {level} in {category}; at worst {tolerated} is tolerated. Estimate what is unknown.</source>
        <translation>{first}&#xa0;: est peut-être au niveau {level} ({category})&#xa0;; au pire {tolerated} est toléré. Estimez l’inconnu.</translation>
    </message>
    <message>
        <source>The last baseline, “{baseline}” of {day}, is {age} days old; {days} are allowed.</source>
        <translation>La dernière référence, «&#xa0;{baseline}&#xa0;» du {day}, a {age} jours&#xa0;; {days} sont admis.</translation>
    </message>
    <message>
        <source>No baseline records a review. Review the model and freeze it.</source>
        <translation>Aucune référence n’atteste d’une revue. Passez le modèle en revue et figez-le.</translation>
    </message>
    <message>
        <source>The last baseline, “{baseline}” of {day}, is {age} days old; {days} are allowed. Review the model again.</source>
        <translation>La dernière référence, «&#xa0;{baseline}&#xa0;» du {day}, a {age} jours&#xa0;; {days} sont admis. Repassez le modèle en revue.</translation>
    </message>
    <message>
        <source>The levels hold in {low to high %} of the samples of what is uncertain; {asked %} are asked for.</source>
        <translation>Les niveaux tiennent dans {low to high %} des tirages de l’incertain&#xa0;; {asked %} sont demandés.</translation>
    </message>
    <message>
        <source>The levels hold in {low to high %} of the samples of what is uncertain; whether {asked %} are reached is not known. Estimate what is unknown.</source>
        <translation>Les niveaux tiennent dans {low to high %} des tirages de l’incertain&#xa0;; on ne sait pas si {asked %} sont atteints. Estimez l’inconnu.</translation>
    </message>
    <message>
        <source>{role}: {person} approved on {day} with conditions: {conditions}</source>
        <translation>{role}&#xa0;: {person} a approuvé le {day} sous conditions&#xa0;: {conditions}</translation>
    </message>
    <message>
        <source>Approved by: {roles}.</source>
        <translation>Approuvé par&#xa0;: {roles}.</translation>
    </message>
    <message>
        <source>{role}: has not signed.</source>
        <translation>{role}&#xa0;: n’a pas signé.</translation>
    </message>
    <message>
        <source>{role}: {person} rejected the stage on {day}.</source>
        <translation>{role}&#xa0;: {person} a rejeté l’étape le {day}.</translation>
    </message>
    <message>
        <source>{role}: {person} signed on {day}; the model has changed since. Ask again.</source>
        <translation>{role}&#xa0;: {person} a signé le {day}&#xa0;; le modèle a changé depuis. Demandez à nouveau.</translation>
    </message>
    <message>
        <source>No category is called “{category}”. Name one of the scheme.</source>
        <translation>Aucune catégorie ne s’appelle «&#xa0;{category}&#xa0;». Nommez-en une du barème.</translation>
    </message>
    <message>
        <source>No control has the tag “{tag}”. Tag the monitoring controls.</source>
        <translation>Aucune mesure de maîtrise ne porte l’étiquette «&#xa0;{tag}&#xa0;». Étiquetez les mesures de surveillance.</translation>
    </message>
    <message>
        <source>The checklist has no group “{group}”. Name one that it has.</source>
        <translation>La liste de contrôle n’a pas de groupe «&#xa0;{group}&#xa0;». Nommez-en un qu’elle contient.</translation>
    </message>
    <message>
        <source>No risk level is called “{level}”. Name one of the scheme.</source>
        <translation>Aucun niveau de risque ne s’appelle «&#xa0;{level}&#xa0;». Nommez-en un du barème.</translation>
    </message>
    <message>
        <source>Neither the scheme nor any sign-off knows the role “{role}”. Correct the criterion or the scheme.</source>
        <translation>Ni le barème ni aucune signature ne connaît le rôle «&#xa0;{role}&#xa0;». Corrigez le critère ou le barème.</translation>
    </message>
    <message>
        <source>No cause has the tag “{tag}”. Tag the causes of misuse.</source>
        <translation>Aucune cause ne porte l’étiquette «&#xa0;{tag}&#xa0;». Étiquetez les causes de mésusage.</translation>
    </message>
    <message>
        <source>{first}: has no severity in any category, so its risk is not known. Rate what follows from it.</source>
        <translation>{first}&#xa0;: n’a de gravité dans aucune catégorie&#xa0;; son risque est inconnu. Cotez ce qui en découle.</translation>
    </message>
    <message>
        <source>the likelihood of “%1”</source>
        <translation>la vraisemblance de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the magnitude of %1</source>
        <translation>l’ampleur de %1</translation>
    </message>
    <message>
        <source>from %1 up</source>
        <translation>à partir de %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>en dessous de %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>actuellement %1</translation>
    </message>
    <message>
        <source>now unknown</source>
        <translation>actuellement inconnu</translation>
    </message>
    <message>
        <source>%1, %2 (%3): %4</source>
        <translation>%1, %2 (%3)&#xa0;: %4</translation>
    </message>
    <message>
        <source>GO</source>
        <translation>GO</translation>
    </message>
    <message>
        <source>GO WITH CONDITIONS</source>
        <translation>GO SOUS CONDITIONS</translation>
    </message>
    <message>
        <source>NO-GO</source>
        <translation>NO-GO</translation>
    </message>
    <message>
        <source>NOT DECIDABLE</source>
        <translation>INDÉCIDABLE</translation>
    </message>
    <message>
        <source>met</source>
        <translation>satisfait</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non satisfait</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>sous condition</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>something that is not named</source>
        <translation>(non nommé)</translation>
    </message>
    <message>
        <source>a limit that is not given</source>
        <translation>(limite non indiquée)</translation>
    </message>
    <message>
        <source>a share that is not given</source>
        <translation>(part non indiquée)</translation>
    </message>
    <message>
        <source>No hazard is worse than %1, unless it is accepted</source>
        <translation>Aucun danger n’est pire que %1, sauf s’il est accepté</translation>
    </message>
    <message>
        <source>No %2 risk is worse than %1, unless it is accepted</source>
        <translation>Aucun risque (%2) n’est pire que %1, sauf s’il est accepté</translation>
    </message>
    <message>
        <source>Every hazard that is %1 or worse</source>
        <translation>Chaque danger de niveau %1 ou pire</translation>
    </message>
    <message>
        <source>Every hazard that is %1 or worse in %2</source>
        <translation>Chaque danger de niveau %1 ou pire (%2)</translation>
    </message>
    <message>
        <source>%1 has a verified control</source>
        <translation>%1 a une mesure de maîtrise vérifiée</translation>
    </message>
    <message>
        <source>%1 has %2 independent verified controls</source>
        <translation>%1 a %2 mesures de maîtrise vérifiées et indépendantes</translation>
    </message>
    <message>
        <source>The loss in each category stays below %1 with %2</source>
        <translation>La perte dans chaque catégorie reste au-dessous de %1 avec une probabilité de %2</translation>
    </message>
    <message>
        <source>The %3 loss stays below %1 with %2</source>
        <translation>La perte (%3) reste au-dessous de %1 avec une probabilité de %2</translation>
    </message>
    <message>
        <source>The whole checklist is shown</source>
        <translation>Tous les points de la liste de contrôle sont démontrés</translation>
    </message>
    <message>
        <source>The %1 part of the checklist is shown</source>
        <translation>Les points de la partie «&#xa0;%1&#xa0;» de la liste de contrôle sont démontrés</translation>
    </message>
    <message>
        <source>No action is open</source>
        <translation>Aucune action n’est ouverte</translation>
    </message>
    <message>
        <source>At most 1 action is open</source>
        <translation>Au plus 1 action est ouverte</translation>
    </message>
    <message>
        <source>At most %1 actions are open</source>
        <translation>Au plus %1 actions sont ouvertes</translation>
    </message>
    <message>
        <source>Evidence on every credited control is at most %1 days old</source>
        <translation>Les preuves de chaque mesure de maîtrise prise en compte ont au plus %1 jours</translation>
    </message>
    <message>
        <source>No acceptance is expired or stale</source>
        <translation>Aucune acceptation n’est échue ni périmée</translation>
    </message>
    <message>
        <source>Each cause tagged “%1” is watched by a control tagged “%2”</source>
        <translation>Chaque cause étiquetée «&#xa0;%1&#xa0;» est surveillée par une mesure de maîtrise étiquetée «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>The analysis was reviewed in the last %1 days</source>
        <translation>L’analyse a été passée en revue dans les %1 derniers jours</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <translation>Signé par&#xa0;: %1</translation>
    </message>
    <message>
        <source>The levels hold in %1 of the samples</source>
        <translation>Les niveaux tiennent dans %1 des tirages</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Consequences in each category</source>
        <translation>Conséquences dans chaque catégorie</translation>
    </message>
    <message>
        <source>%1 consequences</source>
        <translation>Conséquences (%1)</translation>
    </message>
    <message>
        <source>%1 that are %2 or worse</source>
        <translation>%1 de gravité %2 ou pire</translation>
    </message>
    <message>
        <source>The expected loss in each category is at most %1</source>
        <translation>La perte attendue dans chaque catégorie est au plus %1</translation>
    </message>
    <message>
        <source>The expected %2 loss is at most %1</source>
        <translation>La perte attendue (%2) est au plus %1</translation>
    </message>
    <message>
        <source>%1: at most %2 expected in the exposure</source>
        <translation>%1&#xa0;: au plus %2 attendues dans l’exposition</translation>
    </message>
    <message>
        <source>%1: at most %2 a year</source>
        <translation>%1&#xa0;: au plus %2 par an</translation>
    </message>
    <message>
        <source>No consequence is more frequent than is tolerable</source>
        <translation>Aucune conséquence n’est plus fréquente que ce qui est tolérable</translation>
    </message>
    <message>
        <source>No %1 consequence is more frequent than is tolerable</source>
        <translation>Aucune conséquence (%1) n’est plus fréquente que ce qui est tolérable</translation>
    </message>
    <message>
        <source>the chance of %1</source>
        <translation>la chance pour %1</translation>
    </message>
    <message>
        <source>the count of %1</source>
        <translation>le nombre pour %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>{first}: {part} of {all} expected occurrences in the exposure come from “{stream}”, of which there are {moments}.</source>
        <translation>{first}&#xa0;: {part} des {all} occurrences attendues dans l’exposition viennent de «&#xa0;{stream}&#xa0;», dont il y a {moments}.</translation>
    </message>
    <message>
        <source>{first}: of {all} expected occurrences in the exposure, {standing} are what stands the whole time.</source>
        <translation>{first}&#xa0;: sur {all} occurrences attendues dans l’exposition, {standing} sont ce qui est présent tout le temps.</translation>
    </message>
    <message>
        <source>{category}: the expected loss is {low to high} {unit}; {limit} is allowed.</source>
        <translation>{category}&#xa0;: la perte attendue est de {low to high} {unit}&#xa0;; {limit} est admis.</translation>
    </message>
    <message>
        <source>{category}: the expected loss is {low to high} {unit}; whether that is within {limit} is not known. Estimate what is unknown.</source>
        <translation>{category}&#xa0;: la perte attendue est de {low to high} {unit}&#xa0;; on ne sait pas si elle est dans la limite de {limit}. Estimez l’inconnu.</translation>
    </message>
    <message>
        <source>{category}: {severity} or worse is expected {low to high} times a year; {limit} are allowed. Most often: {first}.</source>
        <translation>{category}&#xa0;: la gravité {severity} ou pire est attendue {low to high} fois par an&#xa0;; {limit} sont admises. Le plus souvent&#xa0;: {first}.</translation>
    </message>
    <message>
        <source>{category}: {severity} or worse is expected {low to high} times a year; {limit} are allowed.</source>
        <translation>{category}&#xa0;: la gravité {severity} ou pire est attendue {low to high} fois par an&#xa0;; {limit} sont admises.</translation>
    </message>
    <message>
        <source>{category}: {severity} or worse is expected {low to high} times a year; whether that is within {limit} is not known. Estimate what is unknown.</source>
        <translation>{category}&#xa0;: la gravité {severity} ou pire est attendue {low to high} fois par an&#xa0;; on ne sait pas si c’est dans la limite de {limit}. Estimez l’inconnu.</translation>
    </message>
    <message>
        <source>{first}: asks for two things that never happen at one moment, so nothing is decided about it. Say how long one of them lasts or that it is a condition, or have the risk accepted.</source>
        <translation>{first}&#xa0;: demande deux choses qui ne se produisent jamais à un même moment&#xa0;; rien n’est donc décidé à son sujet. Dites combien de temps l’une d’elles dure ou que c’est une condition, ou faites accepter le risque.</translation>
    </message>
    <message>
        <source>No consequence has such a severity. Rate the consequences.</source>
        <translation>Aucune conséquence n’a une telle gravité. Cotez les conséquences.</translation>
    </message>
    <message>
        <source>The scheme says of no severity here how frequent it may be. Give it tolerable frequencies.</source>
        <translation>Le barème ne dit ici d’aucune gravité à quelle fréquence elle est tolérable. Donnez-lui des fréquences tolérables.</translation>
    </message>
    <message>
        <source>{first}: happens per “{occasion}”, and nobody says how many of these there are in this stage. Count them.</source>
        <translation>{first}&#xa0;: se produit par «&#xa0;{occasion}&#xa0;», et personne ne dit combien il y en a dans cette étape. Comptez-les.</translation>
    </message>
    <message>
        <source>{category}: {severity} or worse is expected {low to high} times in the exposure; {limit} are allowed. Most often: {first}.</source>
        <translation>{category}&#xa0;: la gravité {severity} ou pire est attendue {low to high} fois dans l’exposition&#xa0;; {limit} sont admises. Le plus souvent&#xa0;: {first}.</translation>
    </message>
    <message>
        <source>{category}: {severity} or worse is expected {low to high} times in the exposure; {limit} are allowed.</source>
        <translation>{category}&#xa0;: la gravité {severity} ou pire est attendue {low to high} fois dans l’exposition&#xa0;; {limit} sont admises.</translation>
    </message>
    <message>
        <source>{category}: {severity} or worse is expected {low to high} times in the exposure; whether that is within {limit} is not known. Estimate what is unknown.</source>
        <translation>{category}&#xa0;: la gravité {severity} ou pire est attendue {low to high} fois dans l’exposition&#xa0;; on ne sait pas si c’est dans la limite de {limit}. Estimez l’inconnu.</translation>
    </message>
    <message>
        <source>{first}: is {best} to {level} in {category}; at worst {tolerated} is tolerated, and the worst counts. Narrow it by a number, lower it, or have it accepted.</source>
        <translation>{first}&#xa0;: est au niveau {best} à {level} ({category})&#xa0;; au pire {tolerated} est toléré, et c’est le pire qui compte. Précisez-le par un nombre, réduisez-le ou faites-le accepter.</translation>
    </message>
    <message>
        <source>{first}: {low to high} times a year, {severity} in {category}; {limit} is tolerable.</source>
        <translation>{first}&#xa0;: {low to high} fois par an, {severity} ({category})&#xa0;; {limit} est tolérable.</translation>
    </message>
    <message>
        <source>Each of the {count} frequencies is tolerable.</source>
        <translation>Chacune des {count} fréquences est tolérable.</translation>
    </message>
    <message>
        <source>{first}: {low to high} times a year, {severity} in {category}; whether that is within the tolerable {limit} is not known. Estimate what is unknown.</source>
        <translation>{first}&#xa0;: {low to high} fois par an, {severity} ({category})&#xa0;; on ne sait pas si c’est dans la limite tolérable de {limit}. Estimez l’inconnu.</translation>
    </message>
    <message>
        <source>No severity is called “{severity}”. Name one of the scheme.</source>
        <translation>Aucune gravité ne s’appelle «&#xa0;{severity}&#xa0;». Nommez-en une du barème.</translation>
    </message>
    <message>
        <source>%1: beside what begins them, 1 more event at least</source>
        <translation>%1&#xa0;: outre ce qui les déclenche, au moins 1 événement de plus</translation>
    </message>
    <message>
        <source>%1: beside what begins them, %2 more events at least</source>
        <translation>%1&#xa0;: outre ce qui les déclenche, au moins %2 événements de plus</translation>
    </message>
    <message>
        <source>Each of {count} consequences takes {asked} or more events beside the one that begins it.</source>
        <translation>Chacune des {count} conséquences demande {asked} événements ou plus, outre celui qui la déclenche.</translation>
    </message>
    <message>
        <source>On the line {line}, {controls} fail together: they share “{shared}”.</source>
        <translation>Sur la ligne {line}, {controls} défaillent ensemble&#xa0;: ces mesures partagent «&#xa0;{shared}&#xa0;».</translation>
    </message>
    <message>
        <source>{first}: beside the event that begins it, {found} are enough on the line {line}, and {asked} are asked for ({events}). Add a barrier that shares nothing with the others.</source>
        <translation>{first}&#xa0;: outre l’événement qui la déclenche, il en suffit de {found} sur la ligne {line}, alors qu’il en est demandé {asked} ({events}). Ajoutez une barrière qui ne partage rien avec les autres.</translation>
    </message>
    <message>
        <source>{first}: whether it takes {asked} events beside the one that begins it was not found within the limits; it takes {found} at least.</source>
        <translation>{first}&#xa0;: dans les limites fixées, on n’a pas pu établir s’il y faut {asked} événements outre celui qui la déclenche&#xa0;; il en faut au moins {found}.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Press Ctrl+Shift+P for every command, ? for the list of shortcuts. H, C, S and K put a hazard, a cause, a consequence or a control on the graph; drag from a port to link them.</source>
        <translation>Appuyez sur Ctrl+Shift+P pour toutes les commandes, sur «&#xa0;?&#xa0;» pour la liste des raccourcis. H, C, S et K placent sur le graphe un danger, une cause, une conséquence ou une mesure de maîtrise&#xa0;; tirez depuis un port pour les lier.</translation>
    </message>
    <message>
        <source>About Graphazard</source>
        <translation>À propos de Graphazard</translation>
    </message>
    <message>
        <source>Graphazard %1

Draws hazard graphs, scores them exactly while one draws, and reports.

Free software under the GNU General Public License, version 3 or later.
It works offline and sends nothing to anybody.</source>
        <translation>Graphazard %1

Trace des graphes de dangers, les évalue exactement pendant le tracé et produit des rapports.

Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.
Fonctionne hors ligne et n’envoie rien à personne.</translation>
    </message>
</context>
<context>
    <name>Interval</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>occasions</source>
        <translation>occasions</translation>
    </message>
    <message>
        <source>No upper end: nobody counts the %1.</source>
        <translation>Pas de borne supérieure&#xa0;: personne ne compte les %1.</translation>
    </message>
    <message>
        <source>Not decidable: %1 asks for %2 and %3 at one moment, but they never meet. Say how long one of them lasts, or that it is a condition.</source>
        <translation>Indécidable&#xa0;: %1 demande %2 et %3 à un même moment, mais ils ne se rencontrent jamais. Dites combien de temps l’un d’eux dure, ou que c’est une condition.</translation>
    </message>
    <message>
        <source>Not decidable: it rests on occurrences that never meet.</source>
        <translation>Indécidable&#xa0;: cela repose sur des occurrences qui ne se rencontrent jamais.</translation>
    </message>
    <message>
        <source>An interval, as not everything that it rests on is known as a number.</source>
        <translation>Un intervalle, car tout ce sur quoi il repose n’est pas connu en nombres.</translation>
    </message>
    <message>
        <source>Its probability is a guaranteed interval: several moments may meet the same thing that lasts.</source>
        <translation>Sa probabilité est un intervalle garanti&#xa0;: plusieurs moments peuvent rencontrer une même chose qui dure.</translation>
    </message>
    <message>
        <source>A guaranteed interval: a limit was met before the exact number.</source>
        <translation>Un intervalle garanti&#xa0;: une limite a été atteinte avant le nombre exact.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Risk levels</source>
        <translation>Niveaux de risque</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Likelihoods</source>
        <translation>Vraisemblances</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Occurrence</source>
        <translation>Occurrence</translation>
    </message>
    <message>
        <source>Occurrence that lasts</source>
        <translation>Occurrence qui dure</translation>
    </message>
    <message>
        <source>Occurrence per occasion</source>
        <translation>Occurrence par occasion</translation>
    </message>
    <message>
        <source>Exclusive branches</source>
        <translation>Branches exclusives</translation>
    </message>
    <message>
        <source>Link met by an occasion</source>
        <translation>Lien rencontré par une occasion</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>Conséquence</translation>
    </message>
    <message>
        <source>Control, at its bar on a link</source>
        <translation>Mesure de maîtrise, à sa barre sur un lien</translation>
    </message>
    <message>
        <source>Eliminated by design</source>
        <translation>Éliminé par conception</translation>
    </message>
    <message>
        <source>A range, by its worst end</source>
        <translation>Une plage, selon sa pire extrémité</translation>
    </message>
    <message>
        <source>Not known, or not decidable</source>
        <translation>Inconnu ou indécidable</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Severity, then likelihood</source>
        <translation>Gravité, puis vraisemblance</translation>
    </message>
    <message>
        <source>Derived, and what was judged</source>
        <translation>Lettre dérivée, puis lettre jugée</translation>
    </message>
    <message>
        <source>Controls, near and far</source>
        <translation>Mesures de maîtrise, de près et de loin</translation>
    </message>
    <message>
        <source>All of what leads here</source>
        <translation>Tous ceux qui mènent ici</translation>
    </message>
    <message>
        <source>At least so many of it</source>
        <translation>Au moins ce nombre d’entre eux</translation>
    </message>
    <message>
        <source>Exactly one of it</source>
        <translation>Exactement un d’entre eux</translation>
    </message>
    <message>
        <source>Counts where it is not the case</source>
        <translation>Compte quand ce n’est pas le cas</translation>
    </message>
    <message>
        <source>Chance that a link is taken</source>
        <translation>Chance qu’un lien soit pris</translation>
    </message>
    <message>
        <source>Degrades a control</source>
        <translation>Dégrade une mesure de maîtrise</translation>
    </message>
    <message>
        <source>Signs at nodes and links</source>
        <translation>Signes aux nœuds et aux liens</translation>
    </message>
    <message>
        <source>Judged otherwise than derived</source>
        <translation>Jugée autrement que dérivée</translation>
    </message>
    <message>
        <source>Comments without an answer</source>
        <translation>Commentaires sans réponse</translation>
    </message>
    <message>
        <source>Stays where it is in a layout</source>
        <translation>Reste en place lors d’une disposition</translation>
    </message>
</context>
<context>
    <name>LossFigures</name>
    <message>
        <source>Expected loss</source>
        <translation>Perte attendue</translation>
    </message>
    <message>
        <source>Saved by it today</source>
        <translation>Évitée par elle aujourd’hui</translation>
    </message>
    <message>
        <source>Saved by it</source>
        <translation>Évitée par elle</translation>
    </message>
    <message>
        <source>Removed by eliminating it</source>
        <translation>Supprimée en l’éliminant</translation>
    </message>
    <message>
        <source>Still to be saved</source>
        <translation>Reste à éviter</translation>
    </message>
    <message>
        <source>same cell, different loss</source>
        <translation>même case, perte différente</translation>
    </message>
    <message>
        <source>the edge of a band lies between them</source>
        <translation>la limite d’une bande passe entre eux</translation>
    </message>
    <message>
        <source>a judged letter differs from the derived one</source>
        <translation>une lettre jugée diffère de la lettre dérivée</translation>
    </message>
    <message>
        <source>what is unknown is ranked by its worst end</source>
        <translation>l’inconnu est classé par sa pire extrémité</translation>
    </message>
    <message>
        <source>the level is that of the worst consequence, the loss that of all</source>
        <translation>le niveau est celui de la pire conséquence, la perte celle de toutes</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>F Eliminated: %1</source>
        <translation>F Éliminés&#xa0;: %1</translation>
    </message>
    <message>
        <source>No severity here: %1</source>
        <translation>Sans gravité ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not decidable: %1</source>
        <translation>Indécidable&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Birnbaum (MIF)</source>
        <translation>Birnbaum (MIF)</translation>
    </message>
    <message>
        <source>Criticality (CIF)</source>
        <translation>Criticité (CIF)</translation>
    </message>
    <message>
        <source>Diagnosis (DIF)</source>
        <translation>Diagnostic (DIF)</translation>
    </message>
    <message>
        <source>Fussell-Vesely (FV)</source>
        <translation>Fussell-Vesely (FV)</translation>
    </message>
    <message>
        <source>Achievement worth (RAW)</source>
        <translation>Accroissement (RAW)</translation>
    </message>
    <message>
        <source>Reduction worth (RRW)</source>
        <translation>Diminution (RRW)</translation>
    </message>
    <message>
        <source>Birnbaum, marginal importance: how much the expected number N of the node changes with the event.
MIF = N(event certain) − N(event impossible)</source>
        <translation>Birnbaum, importance marginale&#xa0;: de combien le nombre attendu N du nœud change avec l’événement.
MIF = N(événement certain) − N(événement impossible)</translation>
    </message>
    <message>
        <source>Criticality importance: the part of the expected number N in which the event decides.
CIF = MIF × p(event) / N</source>
        <translation>Importance de criticité&#xa0;: la part du nombre attendu N dans laquelle l’événement est décisif.
CIF = MIF × p(événement) / N</translation>
    </message>
    <message>
        <source>Diagnosis importance: the part of the expected number N at which the event is there.
DIF = p(event) × N(event certain) / N</source>
        <translation>Importance de diagnostic&#xa0;: la part du nombre attendu N lors de laquelle l’événement est présent.
DIF = p(événement) × N(événement certain) / N</translation>
    </message>
    <message>
        <source>Fussell-Vesely: the part of the expected number N that scenarios with the event account for.
FV = N(by some scenario with the event) / N</source>
        <translation>Fussell-Vesely&#xa0;: la part du nombre attendu N due aux scénarios qui contiennent l’événement.
FV = N(par un scénario avec l’événement) / N</translation>
    </message>
    <message>
        <source>Risk achievement worth: by what factor the expected number N grows when the event is certain.
RAW = N(event certain) / N</source>
        <translation>Valeur d’accroissement du risque&#xa0;: par quel facteur le nombre attendu N augmente si l’événement est certain.
RAW = N(événement certain) / N</translation>
    </message>
    <message>
        <source>Risk reduction worth: by what factor the expected number N shrinks when the event is ruled out.
RRW = N / N(event impossible)</source>
        <translation>Valeur de réduction du risque&#xa0;: par quel facteur le nombre attendu N diminue si l’événement est exclu.
RRW = N / N(événement impossible)</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>gate by gate</source>
        <translation>porte par porte</translation>
    </message>
    <message>
        <source>decision diagrams</source>
        <translation>diagrammes de décision</translation>
    </message>
    <message>
        <source>a search</source>
        <translation>une recherche</translation>
    </message>
    <message>
        <source>elimination</source>
        <translation>élimination</translation>
    </message>
    <message>
        <source>bounds for what resisted</source>
        <translation>bornes pour ce qui a résisté</translation>
    </message>
    <message>
        <source>all ends of what is unknown</source>
        <translation>toutes les extrémités de l’inconnu</translation>
    </message>
    <message>
        <source>cut off by the number of events</source>
        <translation>coupé selon le nombre d’événements</translation>
    </message>
    <message>
        <source>cut off by probability</source>
        <translation>coupé selon la probabilité</translation>
    </message>
    <message>
        <source>stopped by a limit</source>
        <translation>arrêté par une limite</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>not a number</source>
        <translation>n’est pas un nombre</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>from %1, no upper end</source>
        <translation>à partir de %1, sans borne supérieure</translation>
    </message>
    <message>
        <source>not decidable</source>
        <translation>indécidable</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>moment</translation>
    </message>
    <message>
        <source>moments</source>
        <translation>moments</translation>
    </message>
    <message>
        <source>any number of %1</source>
        <translation>%1 en nombre quelconque</translation>
    </message>
    <message>
        <source>%1 or more %2</source>
        <translation>%1 %2 ou plus</translation>
    </message>
    <message>
        <source>from %1 a year, no upper end</source>
        <translation>à partir de %1 par an, sans borne supérieure</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <comment>so many</comment>
        <translation>%1 par an</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>1 in %1 years</source>
        <translation>1 fois en %1 ans</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Baselines, comments, acceptances and sign-offs bear a name. Under which one do you work?</source>
        <translation>Les références, commentaires, acceptations et signatures portent un nom. Sous lequel travaillez-vous&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Posture</name>
    <message>
        <source>Inherent</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuel</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>Page %1 of %2: row %3, column %4</source>
        <translation>Page %1 sur %2&#xa0;: rangée %3, colonne %4</translation>
    </message>
</context>
<context>
    <name>Range</name>
    <message>
        <source>a number from 0 to 1</source>
        <translation>un nombre de 0 à 1</translation>
    </message>
    <message>
        <source>a number of 0 or more</source>
        <translation>un nombre supérieur ou égal à 0</translation>
    </message>
    <message>
        <source>a whole number of 0 or more</source>
        <translation>un nombre entier supérieur ou égal à 0</translation>
    </message>
    <message>
        <source>a number of 1 or more</source>
        <translation>un nombre supérieur ou égal à 1</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>un nombre strictement supérieur à 0</translation>
    </message>
    <message>
        <source>a number above 0 and below 1</source>
        <translation>un nombre strictement compris entre 0 et 1</translation>
    </message>
    <message>
        <source>a number from -10,000,000 to 10,000,000</source>
        <translation>un nombre de -10&#xa0;000&#xa0;000 à 10&#xa0;000&#xa0;000</translation>
    </message>
    <message>
        <source>a probability from 0 to 1, or “unknown”</source>
        <translation>une probabilité de 0 à 1, ou «&#xa0;unknown&#xa0;»</translation>
    </message>
    <message>
        <source>a colour such as #d32f2f, or nothing</source>
        <translation>une couleur comme #d32f2f, ou rien</translation>
    </message>
    <message>
        <source>a number above 0, or for incidents of 0 or more</source>
        <translation>un nombre strictement supérieur à 0, ou, pour des incidents, supérieur ou égal à 0</translation>
    </message>
    <message>
        <source>a number from 0 to the number of trials</source>
        <translation>un nombre de 0 au nombre d’essais</translation>
    </message>
    <message>
        <source>a day that is not before the date</source>
        <translation>un jour qui ne précède pas la date</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>une autre valeur</translation>
    </message>
    <message>
        <source>a probability from 0 to 1, or a frequency of 0 or more per unit of time; what lasts and what is tested does so for a time above 0</source>
        <translation>une probabilité de 0 à 1, ou une fréquence supérieure ou égale à 0 par unité de temps&#xa0;; ce qui dure ou est testé l’est pour une durée strictement supérieure à 0</translation>
    </message>
    <message>
        <source>a number of 0 or more, at most 1e18</source>
        <translation>un nombre supérieur ou égal à 0, au plus 1e18</translation>
    </message>
    <message>
        <source>a time above 0</source>
        <translation>une durée strictement supérieure à 0</translation>
    </message>
    <message>
        <source>a number from 0 to 1, not below the other end</source>
        <translation>un nombre de 0 à 1, pas inférieur à l’autre extrémité</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>not computed</source>
        <translation>non calculée</translation>
    </message>
    <message>
        <source>used in scoring</source>
        <translation>utilisée dans le calcul</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisée</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 fois</translation>
    </message>
    <message>
        <source>near miss</source>
        <translation>presque-accident</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>résolu</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>intégré</translation>
    </message>
    <message>
        <source>use</source>
        <comment>an occasion</comment>
        <translation>utilisation</translation>
    </message>
    <message>
        <source>new occasion</source>
        <translation>nouvelle occasion</translation>
    </message>
    <message>
        <source>uses</source>
        <comment>occasions</comment>
        <translation>utilisations</translation>
    </message>
    <message>
        <source>how many is not said</source>
        <translation>nombre non précisé</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>par défaut</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>From a register: “%1”.</source>
        <translation>D’un registre : « %1 ».</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Before (inherent)</source>
        <translation>Avant (brut)</translation>
    </message>
    <message>
        <source>Today (current)</source>
        <translation>Aujourd’hui (actuel)</translation>
    </message>
    <message>
        <source>As planned (target)</source>
        <translation>Comme prévu (cible)</translation>
    </message>
    <message>
        <source>Weighted total</source>
        <translation>Total pondéré</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>Attendu aujourd’hui</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>weighted total</source>
        <translation>total pondéré</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>aggravé</translation>
    </message>
    <message>
        <source>better</source>
        <translation>amélioré</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>Modèle entier</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Rank by loss</source>
        <translation>Rang par perte</translation>
    </message>
    <message>
        <source>Rank by level</source>
        <translation>Rang par niveau</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>fréquence</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>Eliminated</source>
        <translation>Éliminé</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>non coté</translation>
    </message>
    <message>
        <source>Unknown (%1 to %2)</source>
        <translation>Inconnu (%1 à %2)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Not decidable</source>
        <translation>Indécidable</translation>
    </message>
</context>
<context>
    <name>ScoreCell</name>
    <message>
        <source>Fails with probability: %1</source>
        <translation>Échoue avec la probabilité&#xa0;: %1</translation>
    </message>
    <message>
        <source>Expected in the exposure: %1
Frequency: %2
Probability of at least one: %3</source>
        <translation>Attendu dans l’exposition&#xa0;: %1
Fréquence&#xa0;: %2
Probabilité d’au moins une occurrence&#xa0;: %3</translation>
    </message>
    <message>
        <source>Likelihood: %1</source>
        <translation>Vraisemblance&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Mesure de maîtrise</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Vraisemblance</translation>
    </message>
    <message>
        <source>Logic</source>
        <translation>Logique</translation>
    </message>
    <message>
        <source>Impacts</source>
        <translation>Impacts</translation>
    </message>
    <message>
        <source>Links and guards</source>
        <translation>Liens et protections</translation>
    </message>
    <message>
        <source>Framework attributes</source>
        <translation>Attributs du référentiel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>Common cause</source>
        <translation>Cause commune</translation>
    </message>
    <message>
        <source>Evidence and actions</source>
        <translation>Preuves et actions</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>Occasions</translation>
    </message>
    <message>
        <source>Likelihood levels</source>
        <translation>Niveaux de vraisemblance</translation>
    </message>
    <message>
        <source>Ratings of controls</source>
        <translation>Cotations des mesures de maîtrise</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>Images SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Images PNG (*.png)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Dangers</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Guarded links</source>
        <translation>Liens gardés</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>Occasions</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Échelles</translation>
    </message>
    <message>
        <source>Potential effects</source>
        <translation>Effets potentiels</translation>
    </message>
    <message>
        <source>HRI</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Recommended mitigations</source>
        <translation>Mesures recommandées</translation>
    </message>
    <message>
        <source>HRI (post)</source>
        <translation>Indice (après)</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Mène à</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Vient de</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>Fails with</source>
        <translation>Échoue avec</translation>
    </message>
    <message>
        <source>Saves today</source>
        <translation>Épargne aujourd’hui</translation>
    </message>
    <message>
        <source>Would save more</source>
        <translation>Épargnerait en plus</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Removed by eliminating it</source>
        <translation>Supprimée en l’éliminant</translation>
    </message>
    <message>
        <source>HRI (as planned)</source>
        <translation>Indice (comme prévu)</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Level today</source>
        <translation>Niveau aujourd’hui</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, de</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, à</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Likelihood, from so often a year</source>
        <translation>Vraisemblance, à partir de tant de fois par an</translation>
    </message>
    <message>
        <source>Likelihood, from this probability</source>
        <translation>Vraisemblance, à partir de cette probabilité</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation>Niveau de risque</translation>
    </message>
    <message>
        <source>accepted by %1</source>
        <translation>accepté par %1</translation>
    </message>
    <message>
        <source>Control, fails with</source>
        <translation>Mesure, échoue avec</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>vers %1</translation>
    </message>
    <message>
        <source>not decidable</source>
        <translation>indécidable</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>no upper end</source>
        <translation>sans borne supérieure</translation>
    </message>
</context>
<context>
    <name>SheetCells</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>SheetColumns</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Hazard Description</source>
        <translation>Description du danger</translation>
    </message>
    <message>
        <source>Fails with</source>
        <translation>Échoue avec</translation>
    </message>
    <message>
        <source>Hazardous situation</source>
        <translation>Situation dangereuse</translation>
    </message>
    <message>
        <source>P2, chance of the harm</source>
        <translation>P2, chance du dommage</translation>
    </message>
    <message>
        <source>Harm</source>
        <translation>Dommage</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>Hazards</source>
        <translation>Dangers</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Situations and harms</source>
        <translation>Situations et dommages</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>Occasions</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Space + drag, middle drag</source>
        <translation>Espace + glisser, glisser du bouton central</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Déplacer la vue</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + molette</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoomer à l’endroit du pointeur</translation>
    </message>
    <message>
        <source>Drag from a port</source>
        <translation>Glisser depuis un port</translation>
    </message>
    <message>
        <source>Link two nodes</source>
        <translation>Lier deux nœuds</translation>
    </message>
    <message>
        <source>Drop a control on a link</source>
        <translation>Déposer une mesure de maîtrise sur un lien</translation>
    </message>
    <message>
        <source>Guard the link</source>
        <translation>Protéger le lien</translation>
    </message>
    <message>
        <source>Double click, F2</source>
        <translation>Double clic, F2</translation>
    </message>
    <message>
        <source>Edit the title in place</source>
        <translation>Modifier le titre sur place</translation>
    </message>
    <message>
        <source>Ctrl + arrow</source>
        <translation>Ctrl + flèche</translation>
    </message>
    <message>
        <source>Add a connected neighbour</source>
        <translation>Ajouter un voisin lié</translation>
    </message>
    <message>
        <source>Drag on nothing, Shift adds</source>
        <translation>Glisser sur le vide, Maj ajoute</translation>
    </message>
    <message>
        <source>Select with a rubber band</source>
        <translation>Sélectionner par un cadre élastique</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>Alt en glissant</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Sur le canevas</translation>
    </message>
    <message>
        <source>H, C, S, K with nothing selected</source>
        <translation>H, C, S, K sans sélection</translation>
    </message>
    <message>
        <source>Place a hazard, cause, consequence, control at the pointer</source>
        <translation>Placer un danger, une cause, une conséquence, une mesure de maîtrise sous le pointeur</translation>
    </message>
    <message>
        <source>Any letter with a node selected</source>
        <translation>Toute lettre, un nœud étant sélectionné</translation>
    </message>
    <message>
        <source>Write its title anew</source>
        <translation>Réécrire son titre</translation>
    </message>
    <message>
        <source>K with a link selected</source>
        <translation>K, un lien étant sélectionné</translation>
    </message>
    <message>
        <source>Guard it with a new control</source>
        <translation>Le protéger par une nouvelle mesure de maîtrise</translation>
    </message>
    <message>
        <source>Drag the end of a selected link</source>
        <translation>Glisser l’extrémité d’un lien sélectionné</translation>
    </message>
    <message>
        <source>Lead it to another node</source>
        <translation>Le mener à un autre nœud</translation>
    </message>
    <message>
        <source>Right click, menu key</source>
        <translation>Clic droit, touche Menu</translation>
    </message>
    <message>
        <source>All that can be done with what is there</source>
        <translation>Tout ce qui peut être fait avec ce qui s’y trouve</translation>
    </message>
    <message>
        <source>Enter or Escape in the inspector</source>
        <translation>Entrée ou Échap dans l’inspecteur</translation>
    </message>
    <message>
        <source>Give the keyboard back to the graph</source>
        <translation>Rendre le clavier au graphe</translation>
    </message>
    <message>
        <source>Do not snap to the grid and to other cards</source>
        <translation>Ne pas aligner sur la grille ni sur les autres cartes</translation>
    </message>
</context>
<context>
    <name>SituationColumns</name>
    <message>
        <source>P1, chance of the situation</source>
        <translation>P1, chance de la situation</translation>
    </message>
    <message>
        <source>That the situation comes about in the exposure, with the controls as they are</source>
        <translation>Que la situation survienne dans l’exposition, avec les mesures telles qu’elles sont</translation>
    </message>
    <message>
        <source>Residual risk</source>
        <translation>Risque résiduel</translation>
    </message>
    <message>
        <source>Code and level of this situation with this harm, with the controls as they are</source>
        <translation>Code et niveau de cette situation avec ce dommage, avec les mesures telles qu’elles sont</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Sequence of events</source>
        <translation>Suite d’événements</translation>
    </message>
    <message>
        <source>What leads to it</source>
        <translation>Ce qui y mène</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Risk controls</source>
        <translation>Maîtrise des risques</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Draw hazard graphs, see the risk while you draw, decide.</source>
        <translation>Tracez des graphes de dangers, voyez le risque pendant le tracé, décidez.</translation>
    </message>
    <message>
        <source>A project (.hazard or .json); several open several windows.</source>
        <translation>Un projet (.hazard ou .json)&#xa0;; plusieurs ouvrent plusieurs fenêtres.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Empty project</source>
        <translation>Projet vide</translation>
    </message>
    <message>
        <source>Nothing but the default scheme: four categories, levels, matrix</source>
        <translation>Rien que le barème par défaut&#xa0;: quatre catégories, des niveaux, une matrice</translation>
    </message>
    <message>
        <source>Code model deployment</source>
        <translation>Déploiement d’un modèle de code</translation>
    </message>
    <message>
        <source>Chlorine storage</source>
        <translation>Stockage de chlore</translation>
    </message>
    <message>
        <source>Release from a storage vessel, with prevention and mitigation</source>
        <translation>Fuite d’un réservoir de stockage, avec prévention et atténuation</translation>
    </message>
    <message>
        <source>Level crossing</source>
        <translation>Passage à niveau</translation>
    </message>
    <message>
        <source>A train meets a road vehicle on a guarded crossing</source>
        <translation>Un train rencontre un véhicule routier à un passage à niveau gardé</translation>
    </message>
    <message>
        <source>Infusion pump</source>
        <translation>Pompe à perfusion</translation>
    </message>
    <message>
        <source>28 hazards of a code model&apos;s deployment, from 50 users to 100,000</source>
        <translation>28 dangers du déploiement d’un modèle de code, de 50 à 100&#xa0;000 utilisateurs</translation>
    </message>
    <message>
        <source>Gas leak with a shared relay</source>
        <translation>Fuite de gaz avec un relais partagé</translation>
    </message>
    <message>
        <source>A published example: what independent copies of one relay get wrong</source>
        <translation>Un exemple publié&#xa0;: ce que faussent des copies indépendantes d’un même relais</translation>
    </message>
    <message>
        <source>Chatbot with three layers</source>
        <translation>Agent conversationnel à trois couches</translation>
    </message>
    <message>
        <source>A published case: a million uses a year, three controls shared by five hazards</source>
        <translation>Un cas publié&#xa0;: un million d’utilisations par an, trois mesures de maîtrise communes à cinq dangers</translation>
    </message>
    <message>
        <source>A fleet of pumps: too much, too little, wrong drug, patient or route</source>
        <translation>Un parc de pompes&#xa0;: trop, trop peu, mauvais médicament, patient ou voie</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source> (a guaranteed interval: a limit was met before the exact number)</source>
        <translation> (un intervalle garanti&#xa0;: une limite a été atteinte avant le nombre exact)</translation>
    </message>
    <message>
        <source> (the scheme’s for this severity)</source>
        <translation> (celle du barème pour cette gravité)</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> et %1 de plus</translation>
    </message>
    <message>
        <source>%1 is not credited</source>
        <translation>%1 n’est pas pris en compte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>; multiplied: %1</source>
        <translation>&#xa0;; multiplié&#xa0;: %1</translation>
    </message>
    <message>
        <source>By itself: %1%2</source>
        <translation>De lui-même&#xa0;: %1%2</translation>
    </message>
    <message>
        <source>Eliminated by design: it never occurs.</source>
        <translation>Éliminé par conception&#xa0;: il ne se produit jamais.</translation>
    </message>
    <message>
        <source>It also comes about when %1:</source>
        <translation>Il survient aussi quand %1&#xa0;:</translation>
    </message>
    <message>
        <source>It comes about when %1:</source>
        <translation>Il survient quand %1&#xa0;:</translation>
    </message>
    <message>
        <source>It is not credited in this posture, and counts as failed.</source>
        <translation>Elle n’est pas prise en compte dans cette posture et compte comme défaillante.</translation>
    </message>
    <message>
        <source>Likelihood: %1</source>
        <translation>Vraisemblance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing leads to it, and it has no likelihood of its own.</source>
        <translation>Rien n’y mène, et il n’a pas de vraisemblance propre.</translation>
    </message>
    <message>
        <source>Of its likelihood the part %1 is common to the group “%2”; it may come about either way.</source>
        <translation>De sa vraisemblance, la part %1 est commune au groupe «&#xa0;%2&#xa0;»&#xa0;; il peut survenir de l’une ou l’autre façon.</translation>
    </message>
    <message>
        <source>Severity %1 and likelihood %2 meet in the cell %3.</source>
        <translation>La gravité %1 et la vraisemblance %2 se croisent dans la case %3.</translation>
    </message>
    <message>
        <source>They share %1. Multiplied out as if they did not, they would give %2; counted once each, %3.</source>
        <translation>Ils partagent %1. Multipliés comme si de rien n’était, ils donneraient %2&#xa0;; chacun compté une fois, %3.</translation>
    </message>
    <message>
        <source>They share %1; counted once each, %2.</source>
        <translation>Ils partagent %1&#xa0;; chacun compté une fois, %2.</translation>
    </message>
    <message>
        <source>They share no event, so that multiplying them out is exact: %1</source>
        <translation>Ils ne partagent aucun événement&#xa0;: les multiplier est donc exact&#xa0;: %1</translation>
    </message>
    <message>
        <source>all of its %1 links are active</source>
        <translation>tous ses %1 liens sont actifs</translation>
    </message>
    <message>
        <source>any of its %1 links is active</source>
        <translation>l’un quelconque de ses %1 liens est actif</translation>
    </message>
    <message>
        <source>at least %1 of its %2 links are active</source>
        <translation>au moins %1 de ses %2 liens sont actifs</translation>
    </message>
    <message>
        <source>exactly one of its %1 links is active</source>
        <translation>exactement un de ses %1 liens est actif</translation>
    </message>
    <message>
        <source>from %1, %2</source>
        <translation>de %1, %2</translation>
    </message>
    <message>
        <source>its link is active</source>
        <translation>son lien est actif</translation>
    </message>
    <message>
        <source>Fails with probability %1</source>
        <translation>Échoue avec la probabilité %1</translation>
    </message>
    <message>
        <source>%1 fails with %2</source>
        <translation>%1 échoue avec %2</translation>
    </message>
    <message>
        <source>Removed by eliminating it: %1. So much of the expected loss of %2 would be gone if it never occurred.</source>
        <translation>Supprimée en l’éliminant&#xa0;: %1. Telle part de la perte attendue de %2 disparaîtrait s’il ne se produisait jamais.</translation>
    </message>
    <message>
        <source>Saved by it: %1. By so much would the expected loss of %2 grow if it failed for certain.</source>
        <translation>Évitée par elle&#xa0;: %1. D’autant augmenterait la perte attendue de %2 si elle échouait à coup sûr.</translation>
    </message>
    <message>
        <source>Expected number in %1: %2</source>
        <translation>Nombre attendu en %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, which is %2</source>
        <translation>%1, soit %2</translation>
    </message>
    <message>
        <source>Probability of at least one: %1</source>
        <translation>Probabilité d’au moins une occurrence&#xa0;: %1</translation>
    </message>
    <message>
        <source>•  It is there from the start, which counts once.</source>
        <translation>•  Présent dès le début, ce qui compte une fois.</translation>
    </message>
    <message>
        <source>•  It is there from the start with probability %1, which counts once.</source>
        <translation>•  Présent dès le début avec la probabilité %1, ce qui compte une fois.</translation>
    </message>
    <message>
        <source>•  and %1 more streams, each of which brings it about less often</source>
        <translation>•  et %1 autres flux, dont chacun le provoque moins souvent</translation>
    </message>
    <message>
        <source>Together: %1</source>
        <translation>Ensemble&#xa0;: %1</translation>
    </message>
    <message>
        <source>No moment of any stream brings it about.</source>
        <translation>Aucun moment d’aucun flux ne le provoque.</translation>
    </message>
    <message>
        <source>%1 times the common cause of “%2”</source>
        <translation>%1 fois la cause commune de «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 times by itself</source>
        <translation>%1 fois de lui-même</translation>
    </message>
    <message>
        <source>%1 times %2</source>
        <translation>%1 fois %2</translation>
    </message>
    <message>
        <source>at each of which it occurs</source>
        <translation>à chacune desquelles il survient</translation>
    </message>
    <message>
        <source>each of which comes through</source>
        <translation>dont chacune aboutit</translation>
    </message>
    <message>
        <source>at a part of %1 of which it occurs</source>
        <translation>à une part de %1 desquelles il survient</translation>
    </message>
    <message>
        <source>of which a part of %1 comes through</source>
        <translation>dont une part de %1 aboutit</translation>
    </message>
    <message>
        <source>•  %1</source>
        <translation>•  %1</translation>
    </message>
    <message>
        <source>•  %1, %2: %3</source>
        <translation>•  %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>It is there or not, once for the exposure, so that this is the expected number too.</source>
        <translation>Il est présent ou non, une fois pour l’exposition&#xa0;; c’est donc aussi le nombre attendu.</translation>
    </message>
    <message>
        <source>1 − (1 − q)^m, with q = %1 and m = %2</source>
        <translation>1 − (1 − q)^m, avec q = %1 et m = %2</translation>
    </message>
    <message>
        <source>1 − e^(−N), with N = %1</source>
        <translation>1 − e^(−N), avec N = %1</translation>
    </message>
    <message>
        <source>The moments have nothing in common: one minus the product of the probabilities that each stream, and what is there from the start, brings none.</source>
        <translation>Les moments n’ont rien en commun&#xa0;: un moins le produit des probabilités que chaque flux, et ce qui est présent dès le début, n’en provoquent aucune.</translation>
    </message>
    <message>
        <source>If the moments had nothing in common it would be %1; but what is drawn once for the exposure is the same at all of them.</source>
        <translation>Si les moments n’avaient rien en commun, ce serait %1&#xa0;; mais ce qui est tiré une fois pour l’exposition est le même à tous les moments.</translation>
    </message>
    <message>
        <source>Several moments may meet the same thing, so that only bounds are known for certain; if they had nothing in common it would be %1.</source>
        <translation>Plusieurs moments peuvent rencontrer une même chose, si bien que seules des bornes sont certaines&#xa0;; s’ils n’avaient rien en commun, ce serait %1.</translation>
    </message>
    <message>
        <source>not known, so anything from 0 to 1</source>
        <translation>inconnue, donc quelconque de 0 à 1</translation>
    </message>
    <message>
        <source>%1, the range of its rating</source>
        <translation>%1, la plage de sa cotation</translation>
    </message>
    <message>
        <source> (from evidence)</source>
        <translation> (d’après les preuves)</translation>
    </message>
    <message>
        <source> (from evidence, in place of %1)</source>
        <translation> (d’après les preuves, au lieu de %1)</translation>
    </message>
    <message>
        <source>Between two tests it fails unseen: 1 − (1 − e^(−r t)) / (r t), anew each time that it is called upon.</source>
        <translation>Entre deux tests, elle échoue sans qu’on le voie&#xa0;: 1 − (1 − e^(−r t)) / (r t), tiré de nouveau à chaque sollicitation.</translation>
    </message>
    <message>
        <source>Its failure stays hidden: it is drawn once for the exposure.</source>
        <translation>Sa défaillance reste cachée&#xa0;: elle est tirée une fois pour l’exposition.</translation>
    </message>
    <message>
        <source>It works or fails anew each time that it is called upon.</source>
        <translation>Elle fonctionne ou échoue selon un nouveau tirage à chaque sollicitation.</translation>
    </message>
    <message>
        <source>It also fails when %1:</source>
        <translation>Elle échoue aussi quand %1&#xa0;:</translation>
    </message>
    <message>
        <source>It fails when %1:</source>
        <translation>Elle échoue quand %1&#xa0;:</translation>
    </message>
    <message>
        <source>That is because it comes about when %1:</source>
        <translation>C’est parce qu’il survient quand %1&#xa0;:</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>%1 attendu</translation>
    </message>
    <message>
        <source>while %1 is not there (%2)</source>
        <translation>tant que %1 n’est pas présent (%2)</translation>
    </message>
    <message>
        <source>from %1, there with %2</source>
        <translation>de %1, présent avec %2</translation>
    </message>
    <message>
        <source>%1, met by every %2</source>
        <translation>%1, rencontré par chaque %2</translation>
    </message>
    <message>
        <source>taken with %1, as one of ways that exclude each other</source>
        <translation>voie prise avec %1, parmi celles qui s’excluent</translation>
    </message>
    <message>
        <source>%1 with %2, as one of ways that exclude each other</source>
        <translation>%1 avec %2, parmi des voies qui s’excluent</translation>
    </message>
    <message>
        <source>brings it about with %1</source>
        <translation>le provoque avec %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 avec %2</translation>
    </message>
    <message>
        <source>%1, drawn once for the exposure</source>
        <translation>%1, par un seul tirage pour l’exposition</translation>
    </message>
    <message>
        <source>%1 has failed, for the whole exposure, with %2</source>
        <translation>%1 est défaillante, pour toute l’exposition, avec %2</translation>
    </message>
    <message>
        <source>It was judged %1; what follows from the graph is no better, and counts.</source>
        <translation>Elle a été jugée %1&#xa0;; ce qui découle du graphe n’est pas meilleur, et compte.</translation>
    </message>
    <message>
        <source>It was judged %1, which is worse than what follows from the graph, and counts.</source>
        <translation>Elle a été jugée %1, ce qui est pire que ce qui découle du graphe, et compte.</translation>
    </message>
    <message>
        <source>The bands that its occurrences a year touch (%1): %2</source>
        <translation>Les bandes que touchent ses occurrences par an (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>The bands that its probability touches (%1): %2</source>
        <translation>Les bandes que touche sa probabilité (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>With the letters and ratings that it rests on in the middle of their ranges: %1</source>
        <translation>Avec les lettres et cotations sur lesquelles elle repose au milieu de leurs plages&#xa0;: %1</translation>
    </message>
    <message>
        <source>Expected loss: %1 expected × magnitude %2 = %3</source>
        <translation>Perte attendue&#xa0;: %1 attendu × ampleur %2 = %3</translation>
    </message>
    <message>
        <source>The worst cell among the consequences that it reaches is that of %1: severity %2, at %3 for what comes there through it.</source>
        <translation>La pire case parmi les conséquences qu’il atteint est celle de %1&#xa0;: gravité %2, à %3 pour ce qui y parvient à travers lui.</translation>
    </message>
    <message>
        <source>Below 0, as something is negated: by occurring it keeps more from happening than it brings.</source>
        <translation>Au-dessous de 0, car quelque chose est inversé&#xa0;: en survenant, il empêche plus qu’il ne provoque.</translation>
    </message>
    <message>
        <source>In this posture it saves nothing, as it is not credited.</source>
        <translation>Dans cette posture elle n’évite rien, car elle n’est pas prise en compte.</translation>
    </message>
    <message>
        <source>Still to be saved by perfecting it: %1. By so much would the expected loss shrink if it never failed.</source>
        <translation>Reste à éviter en la perfectionnant&#xa0;: %1. D’autant diminuerait la perte attendue si elle n’échouait jamais.</translation>
    </message>
    <message>
        <source>Below 0: what stands in front of it is asked once, but comes through anew each time that the control gives way; or something behind it is negated.</source>
        <translation>Au-dessous de 0&#xa0;: ce qui se trouve devant elle n’intervient qu’une fois, mais passe de nouveau chaque fois que la mesure cède&#xa0;; ou quelque chose derrière elle est inversé.</translation>
    </message>
    <message>
        <source>%1, at %2 expected</source>
        <translation>%1, à %2 attendus</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>the picture has too many pixels</source>
        <translation>l’image a trop de pixels</translation>
    </message>
</context>
<context>
    <name>hz::report::Report</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>† An illustrative number: chosen to show the method, neither measured nor published.</source>
        <translation>† Nombre illustratif&#xa0;: choisi pour montrer la méthode, ni mesuré ni publié.</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Posture</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Vraisemblance</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Own likelihood</source>
        <translation>Vraisemblance propre</translation>
    </message>
    <message>
        <source>Controls on the way to the hazard</source>
        <translation>Mesures de maîtrise sur le chemin vers le danger</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>Controls between</source>
        <translation>Mesures de maîtrise intermédiaires</translation>
    </message>
    <message>
        <source>Marked as eliminated by design. %1</source>
        <translation>Marqué comme éliminé par conception. %1</translation>
    </message>
    <message>
        <source>The likelihood was judged, and agrees with the one derived from the graph.</source>
        <translation>La vraisemblance a été jugée et concorde avec celle qui est dérivée du graphe.</translation>
    </message>
    <message>
        <source>Hazard by hazard</source>
        <translation>Danger par danger</translation>
    </message>
    <message>
        <source>The project has no hazards yet.</source>
        <translation>Le projet n’a pas encore de dangers.</translation>
    </message>
    <message>
        <source>unrated</source>
        <translation>non coté</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Mesure de maîtrise</translation>
    </message>
    <message>
        <source>Status, rating</source>
        <translation>État, cotation</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>Conséquence</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Reference magnitude</source>
        <translation>Ampleur de référence</translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation>Niveau de risque</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>Accepté par</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Mesures de maîtrise</translation>
    </message>
    <message>
        <source>What was put in</source>
        <translation>Données saisies</translation>
    </message>
    <message>
        <source>Letter: derived from the graph; where a judged one differs, both (derived &gt; judged).</source>
        <translation>Lettre&#xa0;: dérivée du graphe&#xa0;; si une lettre jugée en diffère, les deux (dérivée &gt; jugée).</translation>
    </message>
    <message>
        <source>For each category: the severity&apos;s number, and the magnitude in %1 where one is given.</source>
        <translation>Pour chaque catégorie&#xa0;: le numéro de la gravité, et l’ampleur en %1 si elle est donnée.</translation>
    </message>
    <message>
        <source>Findings about the model</source>
        <translation>Constats sur le modèle</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucun.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Importance</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Assumptions, scheme and sources</source>
        <translation>Hypothèses, barème et sources</translation>
    </message>
    <message>
        <source>The full title</source>
        <translation>Le titre complet</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Le système</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Hypothèses</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Barème</translation>
    </message>
    <message>
        <source>The hazard graph, current posture</source>
        <translation>Le graphe de dangers, posture actuelle</translation>
    </message>
    <message>
        <source>Risk matrices</source>
        <translation>Matrices de risques</translation>
    </message>
    <message>
        <source>Each hazard stands in the cell of its worst consequence in the category. Hollow: inherent, with no control credited. Filled: current. Hatched: a range of cells, ranked by the worst. The arrow shows what the credited controls do. “+n”: so many more hazards than the cell has room for; the rankings list all.</source>
        <translation>Chaque danger se trouve dans la case de sa pire conséquence dans la catégorie. Creux&#xa0;: brut, sans aucune mesure de maîtrise prise en compte. Plein&#xa0;: actuel. Hachuré&#xa0;: une plage de cases, classée selon la pire. La flèche montre l’effet des mesures prises en compte. «&#xa0;+n&#xa0;»&#xa0;: autant de dangers en plus que la case ne peut en contenir&#xa0;; les classements les donnent tous.</translation>
    </message>
    <message>
        <source>The whole graph stands on the next page as a vector picture.</source>
        <translation>Le graphe entier se trouve à la page suivante, sous forme d’image vectorielle.</translation>
    </message>
    <message>
        <source>On paper its text is too small to read: enlarge it on screen, or read the pictures in the chapter “Hazard by hazard”, which show the same links around each hazard.</source>
        <translation>Sur papier, son texte est trop petit pour être lu&#xa0;: agrandissez-le à l’écran, ou lisez les images du chapitre «&#xa0;Danger par danger&#xa0;», qui montrent les mêmes liens autour de chaque danger.</translation>
    </message>
    <message>
        <source>The graph</source>
        <translation>Le graphe</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>Par niveau</translation>
    </message>
    <message>
        <source>By loss</source>
        <translation>Par perte</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>Agreement of the two rankings (Kendall&apos;s tau-b): %1. Pairs that change places: %2.</source>
        <translation>Concordance des deux classements (tau-b de Kendall)&#xa0;: %1. Paires qui échangent leurs places&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Higher by loss</source>
        <translation>Plus haut par perte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>%1 further pairs are not listed.</source>
        <translation>%1 autres paires ne sont pas énumérées.</translation>
    </message>
    <message>
        <source>Rankings, and where they disagree</source>
        <translation>Les classements, et où ils divergent</translation>
    </message>
    <message>
        <source>No hazard bears a rated impact in this category.</source>
        <translation>Aucun danger ne porte d’impact coté dans cette catégorie.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Range over several levels</source>
        <translation>Plage de plusieurs niveaux</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Inherent</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>No probability in the current posture is wholly unknown.</source>
        <translation>Aucune probabilité n’est entièrement inconnue dans la posture actuelle.</translation>
    </message>
    <message>
        <source>Wholly unknown in the current posture (any probability from 0 to 1 is possible): %1.</source>
        <translation>Entièrement inconnues dans la posture actuelle (toute probabilité de 0 à 1 est possible)&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%2&#xa0;: %1</translation>
    </message>
    <message>
        <source>No likelihood and no impact has been put in yet.</source>
        <translation>Aucune vraisemblance et aucun impact n’ont encore été saisis.</translation>
    </message>
    <message>
        <source>Likelihoods and impacts by their basis: %1.</source>
        <translation>Vraisemblances et impacts selon leur fondement – %1.</translation>
    </message>
    <message>
        <source>Illustrative ones bear the sign † wherever they are listed.</source>
        <translation>Les nombres illustratifs portent le signe † partout où ils sont énumérés.</translation>
    </message>
    <message>
        <source>Untitled project</source>
        <translation>Projet sans titre</translation>
    </message>
    <message>
        <source>Hazard analysis report</source>
        <translation>Rapport d’analyse des dangers</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Fichier du projet</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>%1 (with changes that are not saved)</source>
        <translation>%1 (avec des modifications non enregistrées)</translation>
    </message>
    <message>
        <source>Model hash</source>
        <translation>Empreinte du modèle</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacts</translation>
    </message>
    <message>
        <source>bounded where shown as an interval: a limit was met</source>
        <translation>encadrés là où figure un intervalle&#xa0;: une limite a été atteinte</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Établi le</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Hazards on each level: inherent → current → target</source>
        <translation>Dangers à chaque niveau&#xa0;: brut → actuel → cible</translation>
    </message>
    <message>
        <source>The worst risks in each category, before and after mitigation</source>
        <translation>Les pires risques de chaque catégorie, avant et après maîtrise</translation>
    </message>
    <message>
        <source>Expected loss per exposure</source>
        <translation>Perte attendue par exposition</translation>
    </message>
    <message>
        <source>Where a consequence has a severity but no magnitude, the scheme&apos;s reference magnitude of that severity stands in.</source>
        <translation>Lorsqu’une conséquence a une gravité mais pas d’ampleur, l’ampleur de référence de cette gravité dans le barème en tient lieu.</translation>
    </message>
    <message>
        <source>What is unknown</source>
        <translation>Ce qui est inconnu</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>D’où viennent les nombres</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Table des matières</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>%1 – hazard analysis, revision %2</source>
        <translation>%1 – analyse des dangers, révision %2</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>le projet</translation>
    </message>
    <message>
        <source>%1 (95 %: %2)</source>
        <translation>%1 (95&#xa0;%&#xa0;: %2)</translation>
    </message>
    <message>
        <source>%1 tasks, %2 of %3 samples passed</source>
        <translation>%1 tâches, %2 échantillons réussis sur %3</translation>
    </message>
    <message>
        <source>pass@1</source>
        <translation>pass@1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>From</source>
        <translation>D’après</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Evidenced (90 %)</source>
        <translation>D’après les preuves (90&#xa0;%)</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>In scoring</source>
        <translation>Au calcul</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>incalculable</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>dated in the future</source>
        <translation>datée dans l’avenir</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valable</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>contredit</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 à partir du %2</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>De lui-même</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>not blocking</source>
        <translation>non bloquant</translation>
    </message>
    <message>
        <source>%1, as %2
asked by %3</source>
        <translation>%1, en tant que %2
demandé par %3</translation>
    </message>
    <message>
        <source>all categories</source>
        <translation>toutes les catégories</translation>
    </message>
    <message>
        <source>all stages</source>
        <translation>toutes les étapes</translation>
    </message>
    <message>
        <source>Readiness decision</source>
        <translation>Décision de mise en service</translation>
    </message>
    <message>
        <source>The stage has no criteria, so nothing can be decided.</source>
        <translation>L’étape n’a pas de critères&#xa0;: rien ne peut être décidé.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>%1 (near miss)</source>
        <translation>%1 (presque-accident)</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Évaluations</translation>
    </message>
    <message>
        <source>Likelihoods from evidence</source>
        <translation>Vraisemblances d’après les preuves</translation>
    </message>
    <message>
        <source>The posterior of each estimate by Bayes&apos; rule: its mean, and the interval that holds it with 90 %. Where it says “yes”, scoring uses it in place of the typed likelihood.</source>
        <translation>La loi a posteriori de chaque estimation par la règle de Bayes&#xa0;: sa moyenne, et l’intervalle qui la contient à 90&#xa0;%. Là où il est dit «&#xa0;oui&#xa0;», le calcul l’utilise à la place de la vraisemblance saisie.</translation>
    </message>
    <message>
        <source>Evidence and incidents</source>
        <translation>Preuves et incidents</translation>
    </message>
    <message>
        <source>As it stands on %1.</source>
        <translation>Situation au %1.</translation>
    </message>
    <message>
        <source>Incidents and near misses</source>
        <translation>Incidents et presque-accidents</translation>
    </message>
    <message>
        <source>%1 (from evidence)</source>
        <translation>%1 (d’après les preuves)</translation>
    </message>
    <message>
        <source>unknown (from evidence)</source>
        <translation>inconnue (d’après les preuves)</translation>
    </message>
    <message>
        <source>Reason, conditions</source>
        <translation>Raison, conditions</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>On condition: %1</source>
        <translation>À condition&#xa0;: %1</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Acceptances</source>
        <translation>Acceptations</translation>
    </message>
    <message>
        <source>Residual risks that were accepted, by whom and until when. An acceptance no longer counts once what bears on the risk changes.</source>
        <translation>Risques résiduels acceptés, par qui et jusqu’à quand. Une acceptation ne compte plus dès que ce qui détermine le risque change.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Rank by loss</source>
        <translation>Rang par perte</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Hazards whose level or rank moved</source>
        <translation>Dangers dont le niveau ou le rang a changé</translation>
    </message>
    <message>
        <source>What was removed comes first, then what was changed, then what was added. The steps account for the whole change; how much of it falls to each depends on this order.</source>
        <translation>Ce qui a été retiré vient d’abord, puis ce qui a été modifié, puis ce qui a été ajouté. Les pas rendent compte de toute la variation&#xa0;; la part de chacun dépend de cet ordre.</translation>
    </message>
    <message>
        <source>Difference to the last baseline</source>
        <translation>Différence avec la dernière référence</translation>
    </message>
    <message>
        <source>Current posture, since the baseline “%1”, which %2 froze on %3.</source>
        <translation>Posture actuelle, depuis la référence «&#xa0;%1&#xa0;», figée par %2 le %3.</translation>
    </message>
    <message>
        <source>Rank by level</source>
        <translation>Rang par niveau</translation>
    </message>
    <message>
        <source>Higher or equal by level</source>
        <translation>Plus haut ou égal par niveau</translation>
    </message>
    <message>
        <source>Expected loss</source>
        <translation>Perte attendue</translation>
    </message>
    <message>
        <source>The expected loss, edit by edit</source>
        <translation>La perte attendue, modification par modification</translation>
    </message>
    <message>
        <source>No edit bears on the expected loss.</source>
        <translation>Aucune modification ne touche la perte attendue.</translation>
    </message>
    <message>
        <source>Of %1 hazards, %2 stand here: those with the worst rank by level in any category. What is known of the others is in what “graphazard score --json --posture all” writes.</source>
        <translation>Sur %1 dangers, %2 figurent ici&#xa0;: ceux du pire rang par niveau dans une catégorie. Ce qu’on sait des autres est dans ce qu’écrit «&#xa0;graphazard score --json --posture all&#xa0;».</translation>
    </message>
    <message>
        <source>Fails by itself with</source>
        <translation>Échoue d’elle-même avec</translation>
    </message>
    <message>
        <source>The graph has %1 nodes, too many to be told apart on a page; it is drawn here up to %2. The studio shows all of it, and the chapter “Hazard by hazard” what stands around each hazard listed there.</source>
        <translation>Le graphe a %1 nœuds, trop pour être distingués sur une page&#xa0;; il est dessiné ici jusqu’à %2. Le studio le montre en entier, et le chapitre «&#xa0;Danger par danger&#xa0;» ce qui entoure chaque danger qui y figure.</translation>
    </message>
    <message>
        <source>Current posture. By level: the risk level, then the code; ties stay ties. By loss: the expected loss that is removed by eliminating the hazard. Intervals are ranked by their upper end.</source>
        <translation>Posture actuelle. Par niveau&#xa0;: le niveau de risque, puis le code&#xa0;; les égalités restent des égalités. Par perte&#xa0;: la perte attendue supprimée en éliminant le danger. Les intervalles sont classés par leur extrémité haute.</translation>
    </message>
    <message>
        <source>This table ends after %1 rows. The other %2 are in what “%3” writes.</source>
        <translation>Ce tableau s’arrête après %1 lignes. Les %2 autres sont dans ce qu’écrit «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>Hazards that are %3 in at least one category: %2 of %1 before mitigation, %4 today, %5 as planned. The controls in place lower the level of %6; the planned ones would lower %7.</source>
        <translation>Dangers de niveau %3 dans au moins une catégorie : %2 sur %1 avant réduction, %4 aujourd’hui, %5 selon le plan. Les mesures en place abaissent le niveau de %6 ; celles qui sont prévues abaisseraient celui de %7.</translation>
    </message>
    <message>
        <source>%1 (from evidence, in place of %2)</source>
        <translation>%1 (d’après les preuves, au lieu de %2)</translation>
    </message>
    <message>
        <source>%1: not counted</source>
        <translation>%1&#xa0;: nombre non indiqué</translation>
    </message>
    <message>
        <source>hidden: once for the exposure</source>
        <translation>cachée&#xa0;: une fois pour l’exposition</translation>
    </message>
    <message>
        <source>tested: anew each time</source>
        <translation>testée&#xa0;: de nouveau chaque fois</translation>
    </message>
    <message>
        <source>anew each time</source>
        <translation>de nouveau chaque fois</translation>
    </message>
    <message>
        <source>1, as nothing is said</source>
        <translation>1, car rien n’est dit</translation>
    </message>
    <message>
        <source>Fails today with</source>
        <translation>Échoue aujourd’hui avec</translation>
    </message>
    <message>
        <source>For each category, in %1 per exposure. Upper number: saved by it today, the expected loss that its certain failure would add. Lower number, after +: still to be saved by perfecting it, what would go if it never failed. Nothing is saved yet by a planned control.</source>
        <translation>Pour chaque catégorie, en %1 par exposition. Nombre du haut&#xa0;: évitée par elle aujourd’hui, la perte attendue que son échec certain ajouterait. Nombre du bas, après +&#xa0;: reste à éviter en la perfectionnant, ce qui disparaîtrait si elle n’échouait jamais. Une mesure prévue n’évite encore rien.</translation>
    </message>
    <message>
        <source>Anew each time: it works or fails at each call by itself. Hidden: once failed it stays failed until it is found, so that one draw counts for the whole exposure. Tested: it fails unseen at a rate, until the next test finds it. Fails today: with what degrades it.</source>
        <translation>De nouveau chaque fois&#xa0;: elle fonctionne ou échoue à chaque sollicitation indépendamment. Cachée&#xa0;: une fois défaillante, elle le reste jusqu’à ce qu’on le découvre, si bien qu’un seul tirage vaut pour toute l’exposition. Testée&#xa0;: elle devient défaillante à un certain taux sans qu’on le voie, jusqu’à ce que le prochain test le révèle. Échoue aujourd’hui avec&#xa0;: compte tenu de ce qui la dégrade.</translation>
    </message>
    <message>
        <source>As counted then</source>
        <translation>Comme compté alors</translation>
    </message>
    <message>
        <source>Hazard or consequence</source>
        <translation>Danger ou conséquence</translation>
    </message>
    <message>
        <source>Expected before</source>
        <translation>Attendu avant</translation>
    </message>
    <message>
        <source>Expected after</source>
        <translation>Attendu après</translation>
    </message>
    <message>
        <source>What is expected more often or less, or has another letter</source>
        <translation>Ce qui est attendu plus ou moins souvent, ou a une autre lettre</translation>
    </message>
    <message>
        <source>%1
%2 of %3 failed</source>
        <translation>%1
%2 échecs sur %3</translation>
    </message>
    <message>
        <source>Expected (probability)</source>
        <translation>Attendu (probabilité)</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>Attendu aujourd’hui</translation>
    </message>
    <message>
        <source>The likelihood is judged: the first letter is derived from the graph, the second is the judged one. The codes use the worse of the two.</source>
        <translation>La vraisemblance est jugée&#xa0;: la première lettre est dérivée du graphe, la seconde est la lettre jugée. Les codes utilisent la pire des deux.</translation>
    </message>
    <message>
        <source>Expected today (probability)</source>
        <translation>Attendu aujourd’hui (probabilité)</translation>
    </message>
    <message>
        <source>The exposure of the project is %1.</source>
        <translation>L’exposition du projet est de %1.</translation>
    </message>
    <message>
        <source>Stages of the release plan have exposures and counts of their own.</source>
        <translation>Les étapes du plan de mise en service ont leurs propres expositions et nombres.</translation>
    </message>
    <message>
        <source>Exposure and occasions</source>
        <translation>Exposition et occasions</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>All other links pass on for certain what reaches them, unless a control stops it. Met by every: each such occasion meets what is there, as every use meets a biased model.</source>
        <translation>Tous les autres liens transmettent à coup sûr ce qui les atteint, à moins qu’une mesure de maîtrise ne l’arrête. Rencontré par chaque&#xa0;: chacune de ces occasions rencontre ce qui est présent, comme chaque utilisation rencontre un modèle biaisé.</translation>
    </message>
    <message>
        <source>Branches that exclude each other</source>
        <translation>Branches qui s’excluent</translation>
    </message>
    <message>
        <source>At every moment at most one of the ways out is taken.</source>
        <translation>À chaque moment, une des voies de sortie au plus est prise.</translation>
    </message>
    <message>
        <source>1 further pair is not listed.</source>
        <translation>1 autre paire n’est pas énumérée.</translation>
    </message>
    <message>
        <source>What the criteria of the release plan say on %1. Each stage is judged with its own exposure, and with as many occasions as there are in it.</source>
        <translation>Ce que disent les critères du plan de mise en service au %1. Chaque étape est jugée avec sa propre exposition, et avec autant d’occasions qu’elle en compte.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>en dessous de %1</translation>
    </message>
    <message>
        <source>Occurrences a year</source>
        <translation>Occurrences par an</translation>
    </message>
    <message>
        <source>Probability in the exposure</source>
        <translation>Probabilité dans l’exposition</translation>
    </message>
    <message>
        <source>Rating of a control</source>
        <translation>Cotation d’une mesure</translation>
    </message>
    <message>
        <source>Fails with</source>
        <translation>Échoue avec</translation>
    </message>
    <message>
        <source>Tolerable, a year</source>
        <translation>Tolérable, par an</translation>
    </message>
    <message>
        <source>The bands measure occurrences a year: a letter says how often. The top band ends at ten times its lower end.</source>
        <translation>Les bandes mesurent des occurrences par an&#xa0;: une lettre dit combien de fois. La bande du haut s’arrête à dix fois sa borne inférieure.</translation>
    </message>
    <message>
        <source>The bands measure the probability of at least one occurrence in the exposure. A letter is that of something that is the case or not; where it says “occurs”, of something that recurs as often as gives that probability.</source>
        <translation>Les bandes mesurent la probabilité d’au moins une occurrence dans l’exposition. Une lettre est celle de quelque chose qui est le cas ou non&#xa0;; là où elle dit «&#xa0;survient&#xa0;», de quelque chose qui se répète aussi souvent qu’il faut pour donner cette probabilité.</translation>
    </message>
    <message>
        <source>A rating without a number is the range of its probabilities of failure; what rests on it is an interval. A control that has neither fails for certain.</source>
        <translation>Une cotation sans nombre est la plage de ses probabilités de défaillance&#xa0;; ce qui repose sur elle est un intervalle. Une mesure qui n’a ni l’une ni l’autre échoue à coup sûr.</translation>
    </message>
    <message>
        <source>Conditions, occurrences, chances</source>
        <translation>Conditions, occurrences, chances</translation>
    </message>
    <message>
        <source>A condition is the case or not, for the whole exposure: it is drawn once, and is the same for everything that happens in it. An occurrence happens as often as its frequency says, or may happen at each occasion, such as a use; each time it meets the rest afresh. A chance is asked anew at every such moment: whether a control fails when it is called upon, whether a link passes on what reaches it.</source>
        <translation>Une condition est le cas ou non, pour toute l’exposition&#xa0;: elle est tirée une fois, et est la même pour tout ce qui s’y produit. Une occurrence se produit aussi souvent que le dit sa fréquence, ou peut se produire à chaque occasion, telle qu’une utilisation&#xa0;; chaque fois, elle rencontre le reste à neuf. Une chance est tirée de nouveau à chacun de ces moments&#xa0;: si une mesure de maîtrise échoue quand elle est sollicitée, si un lien transmet ce qui l’atteint.</translation>
    </message>
    <message>
        <source>Moments and streams</source>
        <translation>Moments et flux</translation>
    </message>
    <message>
        <source>Every frequency, and every occasion, is a stream of moments. At one moment things of one stream meet what stands, and what lasts. Two things that happen at moments of their own never meet, unless one of them lasts: where a model asks for both, nothing can be decided until it says how long.</source>
        <translation>Chaque fréquence, et chaque occasion, est un flux de moments. À un moment donné, les choses d’un même flux rencontrent ce qui est présent, et ce qui dure. Deux choses qui se produisent à des moments qui leur sont propres ne se rencontrent jamais, à moins que l’une d’elles ne dure&#xa0;: là où un modèle demande les deux, rien ne peut être décidé tant qu’il ne dit pas combien de temps.</translation>
    </message>
    <message>
        <source>Expected number and frequency</source>
        <translation>Nombre attendu et fréquence</translation>
    </message>
    <message>
        <source>The expected number in the exposure is, stream by stream, the number of moments times the part of them that comes through, and once what stands from the beginning. Of a million uses of which a part of 2e-6 comes through it is 2. Divided by the years of the exposure it is the frequency. A hundred times the users are a hundred times the incidents.</source>
        <translation>Le nombre attendu dans l’exposition est, flux par flux, le nombre de moments multiplié par la part d’entre eux qui aboutit, et une fois ce qui est présent dès le début. Pour un million d’utilisations dont une part de 2e-6 aboutit, c’est 2. Divisé par les années de l’exposition, c’est la fréquence. Cent fois plus d’utilisateurs font cent fois plus d’incidents.</translation>
    </message>
    <message>
        <source>That it happens at least once in the exposure. It stands in brackets beside the expected number: of what happens often it says no more than that it is nearly certain.</source>
        <translation>Que cela se produise au moins une fois dans l’exposition. Elle figure entre parenthèses à côté du nombre attendu&#xa0;: de ce qui se produit souvent, elle dit seulement que c’est presque certain.</translation>
    </message>
    <message>
        <source>Inherent: no control is credited. Current: those implemented or verified. Target: the planned ones too. The same control on several links is one: at one moment it fails on all of them or on none. One whose failure stays hidden is drawn once for the exposure.</source>
        <translation>Brute&#xa0;: aucune mesure de maîtrise n’est prise en compte. Actuelle&#xa0;: celles qui sont mises en œuvre ou vérifiées. Cible&#xa0;: également celles qui sont prévues. La même mesure sur plusieurs liens n’en est qu’une&#xa0;: à un moment donné, elle échoue sur tous ou sur aucun. Celle dont la défaillance reste cachée est tirée une fois pour l’exposition.</translation>
    </message>
    <message>
        <source>Loss, and what saves it</source>
        <translation>La perte, et ce qui l’évite</translation>
    </message>
    <message>
        <source>The expected loss of a consequence is its expected number times its magnitude. Removed by eliminating it: the loss that would be gone if a cause or hazard never came about. Saved by it today: the loss that would come on top if a control failed for certain. Still to be saved by perfecting it: the loss that would be gone if it never failed.</source>
        <translation>La perte attendue d’une conséquence est son nombre attendu multiplié par son ampleur. Supprimée en l’éliminant&#xa0;: la perte qui disparaîtrait si une cause ou un danger ne survenait jamais. Évitée par elle aujourd’hui&#xa0;: la perte qui s’ajouterait si une mesure de maîtrise échouait à coup sûr. Reste à éviter en la perfectionnant&#xa0;: la perte qui disparaîtrait si elle n’échouait jamais.</translation>
    </message>
    <message>
        <source>Letters and codes</source>
        <translation>Lettres et codes</translation>
    </message>
    <message>
        <source>A letter is the range of bands that the number touches: “C (B-D)” reaches from D to B, and is C with all letters and ratings in the middle of their ranges. It counts by its worst. A risk code joins the severity’s number and the letter. A letter or rating that was put in is the range of its band, in the same computation as the numbers. F: eliminated by design.</source>
        <translation>Une lettre est la plage des bandes que touche le nombre&#xa0;: «&#xa0;C (B-D)&#xa0;» va de D à B, et est C avec toutes les lettres et cotations au milieu de leurs plages. Elle compte par sa pire. Un code de risque joint le numéro de la gravité et la lettre. Une lettre ou une cotation saisie est la plage de sa bande, dans le même calcul que les nombres. F&#xa0;: éliminé par conception.</translation>
    </message>
    <message>
        <source>Exact, or an interval</source>
        <translation>Exact, ou un intervalle</translation>
    </message>
    <message>
        <source>Numbers are exact for the graph as drawn, or intervals in which the true one lies for certain, which are hatched: where an input is unknown or a range, or a limit was met. What is unknown may be anything; it is never taken as zero. Of an occasion that nobody has counted there is no upper end.</source>
        <translation>Les nombres sont exacts pour le graphe tel qu’il est dessiné, ou des intervalles qui contiennent le vrai à coup sûr, et qui sont hachurés&#xa0;: là où une entrée est inconnue ou est une plage, ou qu’une limite a été atteinte. Ce qui est inconnu peut être quelconque&#xa0;; ce n’est jamais pris pour zéro. Pour une occasion que personne n’a comptée, il n’y a pas de borne supérieure.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
    <message>
        <source>A stage is judged by its own exposure and its own occasions, by the worst of every range. What is not decidable is never GO.</source>
        <translation>Une étape est jugée d’après sa propre exposition et ses propres occasions, selon le pire de chaque plage. Ce qui est indécidable n’est jamais GO.</translation>
    </message>
    <message>
        <source>How the numbers are made</source>
        <translation>Comment les nombres sont obtenus</translation>
    </message>
    <message>
        <source>Not decidable, and in no sum: %1. The findings say what would settle it.</source>
        <translation>Indécidables, et dans aucune somme&#xa0;: %1. Les constats disent ce qui trancherait.</translation>
    </message>
    <message>
        <source>Expected today: the number of times in the exposure, in brackets the probability of at least one, and how often that is. Removed by eliminating it: the expected loss per exposure, in %1, that would be gone today without the hazard.</source>
        <translation>Attendu aujourd’hui&#xa0;: le nombre de fois dans l’exposition, entre parenthèses la probabilité d’au moins une, et la fréquence que cela représente. Supprimée en l’éliminant&#xa0;: la perte attendue par exposition, en %1, qui disparaîtrait aujourd’hui sans le danger.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>once for the exposure</source>
        <translation>une fois pour l’exposition</translation>
    </message>
    <message>
        <source>excludes the other ways out</source>
        <translation>exclut les autres voies de sortie</translation>
    </message>
    <message>
        <source>while the first is not there</source>
        <translation>tant que le premier n’est pas présent</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Met by every</source>
        <translation>Rencontré par chaque</translation>
    </message>
    <message>
        <source>Reason and source</source>
        <translation>Motif et source</translation>
    </message>
    <message>
        <source>At most one way out of</source>
        <translation>Une voie au plus au sortir de</translation>
    </message>
    <message>
        <source>Chance and where it leads</source>
        <translation>Chance et où elle mène</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Aucune d’elles</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>In the exposure</source>
        <translation>Dans l’exposition</translation>
    </message>
    <message>
        <source>%1 (unless said otherwise)</source>
        <translation>%1 (sauf indication contraire)</translation>
    </message>
    <message>
        <source>Bow-tie: causes %1 to %2 of %3</source>
        <translation>Nœud papillon&#xa0;: causes %1 à %2 sur %3</translation>
    </message>
    <message>
        <source>Bow-tie: consequences %1 to %2 of %3</source>
        <translation>Nœud papillon&#xa0;: conséquences %1 à %2 sur %3</translation>
    </message>
    <message>
        <source>The others stand only in the tables.</source>
        <translation>Les autres ne figurent que dans les tableaux.</translation>
    </message>
    <message>
        <source>Bow-tie, current posture</source>
        <translation>Nœud papillon, posture actuelle</translation>
    </message>
    <message>
        <source>Expected: the number of times that it comes about in the exposure, in brackets the probability that it does at least once, and below it how often that is. In each cell: the risk code, and below it the expected loss per exposure (%1) that is removed by eliminating the hazard. The bow-tie shows the direct causes, the consequences and the controls on the lines between them in order of acting: a filled shield is implemented, an outlined one planned, one with a tick verified, a crossed one failed, a dashed one retired. What degrades a control stands below it; what stands in several places bears the number of these. A tie joins controls that share a cause, a common-cause group, a system, a supplier, an owner or a base model. A line acts like as many barriers as events, besides what begins it, let it through at least.</source>
        <translation>Attendu&#xa0;: le nombre de fois qu’il survient dans l’exposition, entre parenthèses la probabilité qu’il survienne au moins une fois, et au-dessous la fréquence que cela représente. Dans chaque case&#xa0;: le code de risque, et au-dessous la perte attendue par exposition (%1) supprimée en éliminant le danger. Le nœud papillon montre les causes directes, les conséquences et les mesures de maîtrise sur les lignes qui les relient, dans l’ordre où elles agissent&#xa0;: un bouclier plein est une mesure mise en œuvre, un bouclier en contour une mesure prévue, un bouclier coché une mesure vérifiée, un bouclier barré une mesure défaillante, un bouclier tireté une mesure retirée. Ce qui dégrade une mesure se trouve au-dessous d’elle&#xa0;; ce qui figure à plusieurs endroits porte le nombre de ceux-ci. Un trait relie les mesures qui partagent une cause, un groupe de cause commune, un système, un fournisseur, un responsable ou un modèle de base. Une ligne vaut autant de barrières qu’il faut au moins d’événements, outre ce qui la déclenche, pour la franchir.</translation>
    </message>
</context>
<context>
    <name>hz::ui::AcceptForm</name>
    <message>
        <source>Accept the Risk</source>
        <translation>Accepter le risque</translation>
    </message>
    <message>
        <source>every stage</source>
        <translation>chaque étape</translation>
    </message>
    <message>
        <source>each category</source>
        <translation>chaque catégorie</translation>
    </message>
    <message>
        <source>An edit that was still open has changed the risk. Look at the level and the role again.</source>
        <translation>Une modification encore ouverte a changé le risque. Vérifiez à nouveau le niveau et le rôle.</translation>
    </message>
    <message>
        <source>Its level is %1 now.</source>
        <translation>Son niveau est maintenant %1.</translation>
    </message>
</context>
<context>
    <name>hz::ui::AcceptancesView</name>
    <message>
        <source>valid</source>
        <translation>valide</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmée</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>not entitled</source>
        <translation>non habilité</translation>
    </message>
    <message>
        <source>every stage</source>
        <translation>chaque étape</translation>
    </message>
    <message>
        <source>each</source>
        <translation>chacune</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Whether it counts today, and why not</source>
        <translation>Si elle compte aujourd’hui, et pourquoi pas</translation>
    </message>
    <message>
        <source>Acceptances</source>
        <translation>Acceptations</translation>
    </message>
    <message>
        <source>Asked by %1. Reason: %2</source>
        <translation>Demandée par %1. Motif&#xa0;: %2</translation>
    </message>
    <message>
        <source>On condition: %1</source>
        <translation>À condition&#xa0;: %1</translation>
    </message>
    <message>
        <source>Accept a Risk…</source>
        <translation>Accepter un risque…</translation>
    </message>
    <message>
        <source>No risk has been accepted yet. Who accepts one says why, until when and on what condition; the acceptance lapses by itself when the risk changes.</source>
        <translation>Aucun risque n’a encore été accepté. Qui en accepte un dit pourquoi, jusqu’à quand et à quelle condition&#xa0;; l’acceptation tombe d’elle-même quand le risque change.</translation>
    </message>
</context>
<context>
    <name>hz::ui::ActionsView</name>
    <message>
        <source>%1, overdue</source>
        <translation>%1, en retard</translation>
    </message>
    <message>
        <source>At most %1: if it succeeds wholly</source>
        <translation>Au plus %1&#xa0;: si elle réussit entièrement</translation>
    </message>
    <message>
        <source>It is not open, or concerns no node</source>
        <translation>Elle n’est pas ouverte, ou ne concerne aucun nœud</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>No actions yet. Add what is to be done: a control to build, a question to settle. Each shows what completing it would take off the risk.</source>
        <translation>Aucune action pour l’instant. Ajoutez ce qui est à faire&#xa0;: une mesure à mettre en place, une question à trancher. Chacune montre ce que son achèvement retirerait au risque.</translation>
    </message>
    <message>
        <source>Removes
%1</source>
        <translation>Retire
%1</translation>
    </message>
    <message>
        <source>%1: saved by the planned control in the target posture</source>
        <translation>%1&#xa0;: évitée par la mesure prévue dans la posture cible</translation>
    </message>
    <message>
        <source>What completing it takes off the expected loss in the exposure. Of a planned control: what is saved by it in the target posture. Else at most: what is still to be saved by the control, or removed by eliminating the node, today.</source>
        <translation>Ce que son achèvement retire de la perte attendue dans l’exposition. Pour une mesure prévue&#xa0;: ce qu’elle évite dans la posture cible. Sinon, au plus&#xa0;: ce qui reste à éviter par la mesure, ou ce que supprimerait l’élimination du nœud, aujourd’hui.</translation>
    </message>
</context>
<context>
    <name>hz::ui::AnalysisPage</name>
    <message>
        <source>Working…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copier comme tableau</translation>
    </message>
    <message>
        <source>Copies the rows on show as tab-separated text, with full precision</source>
        <translation>Copie les lignes affichées en texte séparé par des tabulations, avec toute la précision</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Filtrer par mots</translation>
    </message>
    <message>
        <source>Select a hazard, a consequence or a cause in the graph, or choose one above, to look into it.</source>
        <translation>Sélectionnez un danger, une conséquence ou une cause dans le graphe, ou choisissez-en un ci-dessus, pour l’examiner.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a node and a posture</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Found by: %1</source>
        <translation>Trouvé par&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>hz::ui::AspectCorner</name>
    <message>
        <source>Colours by</source>
        <translation>Couleurs selon</translation>
    </message>
    <message>
        <source>By what the graph is coloured</source>
        <translation>Ce selon quoi le graphe est coloré</translation>
    </message>
    <message>
        <source>There is no baseline yet: freeze one in Reviews.</source>
        <translation>Il n’y a pas encore de référence&#xa0;: figez-en une dans Revues.</translation>
    </message>
    <message>
        <source>The baseline cannot be read.</source>
        <translation>La référence est illisible.</translation>
    </message>
    <message>
        <source>Since %1: + added, − removed, Δ changed</source>
        <translation>Depuis %1&#xa0;: + ajouté, − retiré, Δ modifié</translation>
    </message>
</context>
<context>
    <name>hz::ui::BaselineModel</name>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>hz::ui::BowTieArea</name>
    <message>
        <source>Bow-tie</source>
        <translation>Nœud papillon</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>glisser-déposer</translation>
    </message>
    <message>
        <source>Only controls are dropped on a line</source>
        <translation>Seules les mesures de maîtrise se déposent sur une ligne</translation>
    </message>
    <message>
        <source>Drop it on a line</source>
        <translation>Déposez-la sur une ligne</translation>
    </message>
    <message>
        <source>Guard this line</source>
        <translation>Protéger cette ligne</translation>
    </message>
    <message>
        <source>Move it to this line</source>
        <translation>La déplacer sur cette ligne</translation>
    </message>
</context>
<context>
    <name>hz::ui::BowTieEditing</name>
    <message>
        <source>clipboard</source>
        <translation>presse-papiers</translation>
    </message>
    <message>
        <source>It is in the graph now: nothing joins it to this hazard yet</source>
        <translation>Il est maintenant dans le graphe : rien ne le relie encore à ce danger</translation>
    </message>
</context>
<context>
    <name>hz::ui::BowTieView</name>
    <message>
        <source>Fit</source>
        <translation>Cadrer</translation>
    </message>
    <message>
        <source>Brings all of the bow-tie into sight (Ctrl+1)</source>
        <translation>Amène tout le nœud papillon dans la vue (Ctrl+1)</translation>
    </message>
    <message>
        <source>What is said of controls</source>
        <translation>Ce qui est dit des mesures de maîtrise</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Simple</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Responsables</translation>
    </message>
    <message>
        <source>Effectiveness</source>
        <translation>Efficacité</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>How far causes and consequences are unfolded</source>
        <translation>Jusqu’où causes et conséquences sont dépliées</translation>
    </message>
    <message>
        <source>How far causes and consequences are unfolded; the sign beside one unfolds it alone</source>
        <translation>Jusqu’où causes et conséquences sont dépliées&#xa0;; le signe à côté de l’une d’elles la déplie seule</translation>
    </message>
    <message>
        <source>Direct causes</source>
        <translation>Causes directes</translation>
    </message>
    <message>
        <source>2 levels</source>
        <translation>2 niveaux</translation>
    </message>
    <message>
        <source>3 levels</source>
        <translation>3 niveaux</translation>
    </message>
    <message>
        <source>4 levels</source>
        <translation>4 niveaux</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Tous les niveaux</translation>
    </message>
</context>
<context>
    <name>hz::ui::CanvasView</name>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
</context>
<context>
    <name>hz::ui::ChartsView</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Expected loss per category by posture</source>
        <translation>Perte attendue par catégorie et posture</translation>
    </message>
    <message>
        <source>The expected loss in the exposure, per category: without controls (inherent), with controls as they are (current), and with the planned ones (target).</source>
        <translation>La perte attendue dans l’exposition, par catégorie&#xa0;: sans mesures (inhérente), avec les mesures telles qu’elles sont (actuelle), et avec celles qui sont prévues (cible).</translation>
    </message>
    <message>
        <source>No scores yet. Draw a hazard with a cause and a consequence to see its expected loss here.</source>
        <translation>Pas encore de scores. Dessinez un danger avec une cause et une conséquence pour voir ici sa perte attendue.</translation>
    </message>
    <message>
        <source>Hatched: not known exactly; the expected loss lies between the ends of the hatched part.</source>
        <translation>Hachuré&#xa0;: pas connu exactement&#xa0;; la perte attendue se situe entre les extrémités de la partie hachurée.</translation>
    </message>
    <message>
        <source>Not decidable, and not in these sums: %1.</source>
        <translation>Indécidables, et hors de ces sommes&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
</context>
<context>
    <name>hz::ui::ChecklistView</name>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Add Line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Liste de contrôle</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Whether evidence shows today that it holds</source>
        <translation>Si des preuves montrent aujourd’hui qu’elle est satisfaite</translation>
    </message>
    <message>
        <source>✔ satisfied</source>
        <translation>✔ satisfaite</translation>
    </message>
    <message>
        <source>✖ open</source>
        <translation>✖ ouverte</translation>
    </message>
    <message>
        <source>The checklist is empty. Its lines are satisfied by evidence that names them.</source>
        <translation>La liste de contrôle est vide. Ses lignes sont satisfaites par les preuves qui les nomment.</translation>
    </message>
</context>
<context>
    <name>hz::ui::ColumnChoice</name>
    <message>
        <source>Usual columns</source>
        <translation>Colonnes habituelles</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Toutes les colonnes</translation>
    </message>
    <message>
        <source>Name These Columns</source>
        <translation>Nommer ces colonnes</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom :</translation>
    </message>
    <message>
        <source>Name These Columns…</source>
        <translation>Nommer ces colonnes…</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>Oublier « %1 »</translation>
    </message>
</context>
<context>
    <name>hz::ui::ComboEditor</name>
    <message>
        <source>several values</source>
        <translation>plusieurs valeurs</translation>
    </message>
</context>
<context>
    <name>hz::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Type the name of a command</source>
        <translation>Tapez le nom d’une commande</translation>
    </message>
</context>
<context>
    <name>hz::ui::CommentsView</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Non résolus</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Which comments</source>
        <translation>Quels commentaires</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>resolved by %1</source>
        <translation>résolu par %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>Commenter %1</translation>
    </message>
    <message>
        <source>Select a node to comment on it</source>
        <translation>Sélectionnez un nœud pour le commenter</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Résoudre</translation>
    </message>
</context>
<context>
    <name>hz::ui::CriteriaView</name>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Add Criterion</source>
        <translation>Ajouter un critère</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
    <message>
        <source>Criteria of</source>
        <translation>Critères de</translation>
    </message>
    <message>
        <source>all stages</source>
        <translation>toutes les étapes</translation>
    </message>
    <message>
        <source>No criteria yet. A gate without criteria decides nothing.</source>
        <translation>Aucun critère pour l’instant. Une porte sans critères ne décide rien.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>Made from the fields of the criterion</source>
        <translation>Formé à partir des champs du critère</translation>
    </message>
</context>
<context>
    <name>hz::ui::DateEditor</name>
    <message>
        <source>Choose a day</source>
        <translation>Choisir un jour</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>hz::ui::DecayChart</name>
    <message>
        <source>Pass rate by number of chained blocks</source>
        <translation>Taux de réussite selon le nombre de blocs enchaînés</translation>
    </message>
    <message>
        <source>%1 blocks: %2 of %3 passed</source>
        <translation>%1 blocs&#xa0;: %2 réussites sur %3</translation>
    </message>
    <message>
        <source>chained blocks</source>
        <translation>blocs enchaînés</translation>
    </message>
    <message>
        <source>pass rate</source>
        <translation>taux de réussite</translation>
    </message>
    <message>
        <source>people: r = 1</source>
        <translation>humains&#xa0;: r = 1</translation>
    </message>
</context>
<context>
    <name>hz::ui::DockRail</name>
    <message>
        <source>Folded docks</source>
        <translation>Panneaux repliés</translation>
    </message>
    <message>
        <source>Open or fold: %1</source>
        <translation>Ouvrir ou replier&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>hz::ui::Docks</name>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>Navigateur</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Revues</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Arborescence</translation>
    </message>
</context>
<context>
    <name>hz::ui::EstimateFigures</name>
    <message>
        <source>%1 (90 %: %2)</source>
        <translation>%1 (90&#xa0;%&#xa0;: %2)</translation>
    </message>
    <message>
        <source>%1 in %2 years</source>
        <translation>%1 en %2 ans</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>nothing typed</source>
        <translation>rien de saisi</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Evidenced</source>
        <translation>D’après les preuves</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Clopper-Pearson</source>
        <translation>Clopper-Pearson</translation>
    </message>
    <message>
        <source>The exact interval of 95 % for one try, from the counts alone, without a prior.</source>
        <translation>L’intervalle exact à 95&#xa0;% pour une tentative, d’après les seuls comptages, sans a priori.</translation>
    </message>
    <message>
        <source>The posterior: its mean, and the interval that holds it with 90 %.</source>
        <translation>La loi a posteriori&#xa0;: sa moyenne, et l’intervalle qui la contient à 90&#xa0;%.</translation>
    </message>
    <message>
        <source>Use the evidenced likelihood in scoring</source>
        <translation>Utiliser cette vraisemblance dans le calcul</translation>
    </message>
    <message>
        <source>Not used: scoring goes by the evidence, which says nothing for certain.</source>
        <translation>Non utilisée&#xa0;: le calcul suit les preuves, qui ne disent rien de certain.</translation>
    </message>
    <message>
        <source>Not used: scoring goes by the evidence, %1.</source>
        <translation>Non utilisée&#xa0;: le calcul suit les preuves, %1.</translation>
    </message>
</context>
<context>
    <name>hz::ui::EvaluationImport</name>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l’importation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import Results of an Evaluation</source>
        <translation>Importer les résultats d’une évaluation</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>Results (*.jsonl *.json *.csv *.eval *.gz);;All files (*)</source>
        <translation>Résultats (*.jsonl *.json *.csv *.eval *.gz);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>état %1</translation>
    </message>
    <message>
        <source>%1, %2 of %3 samples</source>
        <translation>%1, %2 échantillons sur %3</translation>
    </message>
    <message>
        <source>%1, %2 samples</source>
        <translation>%1, %2 échantillons</translation>
    </message>
    <message>
        <source>Not whole: </source>
        <translation>Incomplet&#xa0;: </translation>
    </message>
    <message>
        <source>Several Scorers</source>
        <translation>Plusieurs correcteurs</translation>
    </message>
    <message>
        <source>The file has several scorers. Which one counts?</source>
        <translation>Le fichier a plusieurs correcteurs. Lequel compte&#xa0;?</translation>
    </message>
    <message>
        <source>%1, though every sample is there</source>
        <translation>%1, bien que chaque échantillon y soit</translation>
    </message>
</context>
<context>
    <name>hz::ui::EvaluationsView</name>
    <message>
        <source> (95 %: %1 – %2)</source>
        <translation> (95&#xa0;%&#xa0;: %1 – %2)</translation>
    </message>
    <message>
        <source>pass@%1 = %2%3, over %4 tasks</source>
        <translation>pass@%1 = %2%3, sur %4 tâches</translation>
    </message>
    <message>
        <source>p(n) = p1 r^(n-1) with p1 = %1%2 and r = %3%4. For people r = 1: who can chain two blocks can chain any number.</source>
        <translation>p(n) = p1 r^(n-1) avec p1 = %1%2 et r = %3%4. Pour un humain, r = 1&#xa0;: qui sait enchaîner deux blocs sait en enchaîner un nombre quelconque.</translation>
    </message>
    <message>
        <source>Nothing passed at any length, so no decay can be fitted.</source>
        <translation>Aucune réussite, quelle que soit la longueur&#xa0;: aucune décroissance ne peut être ajustée.</translation>
    </message>
    <message>
        <source>Only the longest chains passed, so no decay can be fitted.</source>
        <translation>Seules les plus longues chaînes ont réussi&#xa0;: aucune décroissance ne peut être ajustée.</translation>
    </message>
    <message>
        <source>A decay asks for tasks of two lengths at least (attribute chain).</source>
        <translation>Une décroissance demande des tâches d’au moins deux longueurs (attribut chain).</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Évaluations</translation>
    </message>
    <message>
        <source>Import Results…</source>
        <translation>Importer des résultats…</translation>
    </message>
    <message>
        <source>Add Published</source>
        <translation>Ajouter des chiffres publiés</translation>
    </message>
    <message>
        <source>New Results…</source>
        <translation>Nouveaux résultats…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>JSON Lines with one sample a line, a table of tasks (CSV), or a log of Inspect (JSON).</source>
        <translation>JSON Lines avec un échantillon par ligne, un tableau de tâches (CSV) ou un journal d’Inspect (JSON).</translation>
    </message>
    <message>
        <source>An evaluation of which only figures are known.</source>
        <translation>Une évaluation dont seuls des chiffres sont connus.</translation>
    </message>
    <message>
        <source>Reads a newer file into the chosen evaluation; estimates follow.</source>
        <translation>Lit un fichier plus récent dans l’évaluation choisie&#xa0;; les estimations suivent.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>pass@k and profile</source>
        <translation>pass@k et profil</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Décroissance</translation>
    </message>
    <message>
        <source>Likelihoods</source>
        <translation>Vraisemblances</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>No evaluation yet. Import the results of one, or add published figures.</source>
        <translation>Pas encore d’évaluation. Importez les résultats d’une évaluation, ou ajoutez des chiffres publiés.</translation>
    </message>
    <message>
        <source>Neither results nor published figures yet.</source>
        <translation>Ni résultats ni chiffres publiés pour l’instant.</translation>
    </message>
    <message>
        <source>Published, without the results of tasks:</source>
        <translation>Publié, sans les résultats des tâches&#xa0;:</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>Publié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>Chiffres publiés</translation>
    </message>
    <message>
        <source>Select an evaluation to see its figures.</source>
        <translation>Sélectionnez une évaluation pour en voir les chiffres.</translation>
    </message>
</context>
<context>
    <name>hz::ui::EvidenceSection</name>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Estimates of the likelihood</source>
        <translation>Estimations de la vraisemblance</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>By evidence: %1. Valid: %2, expired: %3, against: %4.</source>
        <translation>D’après les preuves&#xa0;: %1. Valables&#xa0;: %2, expirées&#xa0;: %3, contraires&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Its tests failed more often than it is said to fail.</source>
        <translation>Ses essais ont échoué plus souvent qu’elle n’est censée échouer.</translation>
    </message>
</context>
<context>
    <name>hz::ui::EvidenceView</name>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>compte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Whether it counts today</source>
        <translation>Si elle compte aujourd’hui</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>No evidence yet. Add tests, audits, drills and reviews: they verify controls and satisfy the checklist while they are valid.</source>
        <translation>Aucune preuve pour l’instant. Ajoutez essais, audits, exercices et revues&#xa0;: ils vérifient les mesures et satisfont la liste de contrôle tant qu’ils sont valables.</translation>
    </message>
</context>
<context>
    <name>hz::ui::ExceedanceView</name>
    <message>
        <source>Chance of losing at least so much</source>
        <translation>Chance de perdre au moins autant</translation>
    </message>
    <message>
        <source>How probable it is that one exposure costs at least a given loss, by category, drawn from many simulated exposures of the whole graph in the posture of the window.</source>
        <translation>Combien il est probable qu’une exposition coûte au moins une perte donnée, par catégorie, d’après de nombreuses expositions simulées du graphe entier dans la posture de la fenêtre.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Nothing can be lost yet.</source>
        <translation>Rien ne peut encore être perdu.</translation>
    </message>
    <message>
        <source>%1: %2 on average; %3 or more with a chance of 1 %</source>
        <translation>%1&#xa0;: %2 en moyenne&#xa0;; %3 ou plus avec une chance de 1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 posture, %2 simulated exposures, seed %3.</source>
        <translation>Posture %1, %2 expositions simulées, graine %3.</translation>
    </message>
    <message>
        <source>Hatched: not known exactly; dashed where all that is unknown does not occur.</source>
        <translation>Hachuré&#xa0;: pas connu exactement&#xa0;; tireté si rien de ce qui est inconnu ne survient.</translation>
    </message>
    <message>
        <source>Rare losses may be missing.</source>
        <translation>Des pertes rares peuvent manquer.</translation>
    </message>
    <message>
        <source>No curve can be drawn.</source>
        <translation>Aucune courbe ne peut être tracée.</translation>
    </message>
    <message>
        <source>No curve: a limit was met before enough exposures were simulated.</source>
        <translation>Pas de courbe&#xa0;: une limite a été atteinte avant que suffisamment d’expositions soient simulées.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a category, and how often</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Losses expected: %1.</source>
        <translation>Pertes attendues&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Exposure of the chart</source>
        <translation>Exposition du graphique</translation>
    </message>
    <message>
        <source>The exposure and the counts of occasions that the losses are drawn for.</source>
        <translation>L’exposition et les nombres d’occasions pour lesquels les pertes sont tracées.</translation>
    </message>
    <message>
        <source>Exposure of the project</source>
        <translation>Exposition du projet</translation>
    </message>
    <message>
        <source>%1: expected loss from %2 to %3 with 90 %, as inputs are uncertain</source>
        <translation>%1&#xa0;: perte attendue de %2 à %3 à 90&#xa0;%, les entrées étant incertaines</translation>
    </message>
    <message>
        <source>%1: more than %2 is tolerated with a chance of %3 %</source>
        <translation>%1&#xa0;: plus de %2 est toléré avec une chance de %3&#xa0;%</translation>
    </message>
    <message>
        <source>At the top: where the expected loss lies with 90 %, as inputs are uncertain.</source>
        <translation>En haut&#xa0;: où se situe la perte attendue à 90&#xa0;%, les entrées étant incertaines.</translation>
    </message>
    <message>
        <source>Approximate: what lasts but begins very often is there or not at each moment anew.</source>
        <translation>Approximatif&#xa0;: ce qui dure mais commence très souvent est tiré de nouveau, présent ou non, à chaque moment.</translation>
    </message>
    <message>
        <source>Limits are set for: %1. Choose it above to see them.</source>
        <translation>Des limites sont fixées pour&#xa0;: %1. Faites ce choix ci-dessus pour les voir.</translation>
    </message>
</context>
<context>
    <name>hz::ui::ExportDialog</name>
    <message>
        <source>The whole &amp;view</source>
        <translation>La &amp;vue entière</translation>
    </message>
    <message>
        <source>The &amp;selection</source>
        <translation>La &amp;sélection</translation>
    </message>
    <message>
        <source>&amp;Title, date and revision</source>
        <translation>&amp;Titre, date et révision</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Légende</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Exporter une image</translation>
    </message>
    <message>
        <source>SVG: vectors, with names to find things by</source>
        <translation>SVG&#xa0;: vecteurs, avec des noms pour retrouver les éléments</translation>
    </message>
    <message>
        <source>PNG: pixels</source>
        <translation>PNG&#xa0;: pixels</translation>
    </message>
    <message>
        <source>PDF: vectors, one page</source>
        <translation>PDF&#xa0;: vecteurs, une page</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format&#xa0;:</translation>
    </message>
    <message>
        <source>Of:</source>
        <translation>Étendue&#xa0;:</translation>
    </message>
    <message>
        <source>S&amp;cale:</source>
        <translation>É&amp;chelle&#xa0;:</translation>
    </message>
    <message>
        <source>On it:</source>
        <translation>Avec&#xa0;:</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Taille&#xa0;:</translation>
    </message>
    <message>
        <source>There is nothing to be seen</source>
        <translation>Il n’y a rien à voir</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2&#xa0;mm</translation>
    </message>
</context>
<context>
    <name>hz::ui::FileField</name>
    <message>
        <source>Refer to…</source>
        <translation>Référencer…</translation>
    </message>
    <message>
        <source>Embed…</source>
        <translation>Intégrer…</translation>
    </message>
    <message>
        <source>Save copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keeps the name and the SHA-256 of a file, not the file itself.</source>
        <translation>Garde le nom et l’empreinte SHA-256 d’un fichier, non le fichier lui-même.</translation>
    </message>
    <message>
        <source>Keeps a file in the project, up to 8 MiB.</source>
        <translation>Garde un fichier dans le projet, jusqu’à 8&#xa0;Mio.</translation>
    </message>
    <message>
        <source>embedded, %1</source>
        <translation>intégré, %1</translation>
    </message>
    <message>
        <source>by reference</source>
        <translation>par référence</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>No file recorded.</source>
        <translation>Aucun fichier enregistré.</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Choose the Evidence</source>
        <translation>Choisir la preuve</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save a Copy of the Evidence</source>
        <translation>Enregistrer une copie de la preuve</translation>
    </message>
</context>
<context>
    <name>hz::ui::FileFlow</name>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>%1 was imported as a new project. Save it to keep it as a project file.</source>
        <translation>%1 a été importé comme nouveau projet. Enregistrez-le pour le conserver comme fichier de projet.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message numerus="yes">
        <source>Recovered with %n unsaved edit(s), the last of %1. Save to keep them.</source>
        <translation>
            <numerusform>Récupéré avec %n modification non enregistrée, la dernière datant du %1. Enregistrez pour la conserver.</numerusform>
            <numerusform>Récupéré avec %n modifications non enregistrées, la dernière datant du %1. Enregistrez pour les conserver.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Throw away the recovered edits of %1? They exist nowhere else.</source>
        <translation>Abandonner les modifications récupérées de %1&#xa0;? Elles n’existent nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Ce projet est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>This project is open for reading only: %1 has it open.</source>
        <translation>Ce projet est ouvert en lecture seule&#xa0;: %1 l’a déjà ouvert.</translation>
    </message>
    <message>
        <source>Save it under another name to edit it.</source>
        <translation>Enregistrez-le sous un autre nom pour le modifier.</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Save Elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message numerus="yes">
        <source>There are %n unsaved edit(s) of this project, the last of %1, from a program that ended unexpectedly.</source>
        <translation>
            <numerusform>Ce projet a %n modification non enregistrée, du %1, d’un programme qui s’est terminé de façon inattendue.</numerusform>
            <numerusform>Ce projet a %n modifications non enregistrées, la dernière du %1, d’un programme qui s’est terminé de façon inattendue.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>The name of %1 is not readable as UTF-8, so it was opened as a new project. Save it under another name.</source>
        <translation>Le nom de %1 n’est pas lisible en UTF-8&#xa0;: le fichier a été ouvert comme nouveau projet. Enregistrez-le sous un autre nom.</translation>
    </message>
    <message>
        <source>Save all the same?</source>
        <translation>Enregistrer tout de même&#xa0;?</translation>
    </message>
    <message>
        <source>Save a Copy Without History</source>
        <translation>Enregistrer une copie sans historique</translation>
    </message>
    <message>
        <source>A copy without history was written to %1.</source>
        <translation>Une copie sans historique a été écrite dans %1.</translation>
    </message>
    <message>
        <source> without history</source>
        <translation> sans historique</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>This project is open for reading only, and nobody else has it open any more. Open it again to edit it.</source>
        <translation>Ce projet est ouvert en lecture seule, et plus personne d’autre ne l’a ouvert. Rouvrez-le pour le modifier.</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Exporter en %1</translation>
    </message>
    <message>
        <source>The project was written to %1 as %2.</source>
        <translation>Le projet a été écrit dans %1 en %2.</translation>
    </message>
    <message>
        <source>This project was written before numbers scaled with use. Counted differently now: %1.</source>
        <translation>Ce projet a été écrit avant que les nombres ne suivent l’utilisation. Compté autrement désormais&#xa0;: %1.</translation>
    </message>
    <message>
        <source>What This Did to the Risk</source>
        <translation>Ce que cela a fait au risque</translation>
    </message>
    <message>
        <source>Import Spreadsheet</source>
        <translation>Importer une feuille de calcul</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.csv *.tsv)</source>
        <translation>Feuilles de calcul (*.xlsx *.xlsm *.csv *.tsv)</translation>
    </message>
</context>
<context>
    <name>hz::ui::FilterHeader</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filtre de %1</translation>
    </message>
    <message>
        <source>Words that all must occur, =a whole text, or &lt;, &lt;=, &gt; and &gt;= with a number</source>
        <translation>Des mots qui doivent tous figurer, =un texte entier, ou &lt;, &lt;=, &gt; et &gt;= avec un nombre</translation>
    </message>
</context>
<context>
    <name>hz::ui::FindBar</name>
    <message>
        <source>Case</source>
        <translation>Casse</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>Find in the cells</source>
        <translation>Chercher dans les cellules</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Capitals and small letters differ</source>
        <translation>Distinguer majuscules et minuscules</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Replace All (%1)</source>
        <translation>Tout remplacer (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n cellule</numerusform>
            <numerusform>%n cellules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::FindingListModel</name>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Or let its causes say it: the menu of this line does that.</source>
        <translation>Ou laissez ses causes la déterminer&#xa0;: le menu de cette ligne le permet.</translation>
    </message>
    <message>
        <source>%1 and %2: their cards lie on each other. Move one of them.</source>
        <translation>%1 et %2&#xa0;: leurs cartes se superposent. Déplacez l’une d’elles.</translation>
    </message>
</context>
<context>
    <name>hz::ui::FlagEditor</name>
    <message>
        <source>several values</source>
        <translation>plusieurs valeurs</translation>
    </message>
</context>
<context>
    <name>hz::ui::FocusChip</name>
    <message>
        <source>Show All</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Hidden nodes: %1. They count as before.</source>
        <translation>Nœuds cachés&#xa0;: %1. Ils comptent comme avant.</translation>
    </message>
</context>
<context>
    <name>hz::ui::HazardPicker</name>
    <message>
        <source>Hazard in the middle</source>
        <translation>Danger au centre</translation>
    </message>
    <message>
        <source>The hazard in the middle; selecting one anywhere does the same</source>
        <translation>Le danger au centre&#xa0;; en sélectionner un n’importe où revient au même</translation>
    </message>
    <message>
        <source>Choose a hazard</source>
        <translation>Choisir un danger</translation>
    </message>
</context>
<context>
    <name>hz::ui::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Avant → après</translation>
    </message>
</context>
<context>
    <name>hz::ui::HistoryPanel</name>
    <message>
        <source>As opened</source>
        <translation>À l’ouverture</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation>Avant la première étape</translation>
    </message>
</context>
<context>
    <name>hz::ui::ImpactsEditor</name>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Ampleur</translation>
    </message>
    <message>
        <source>%1 (reference)</source>
        <translation>%1 (référence)</translation>
    </message>
</context>
<context>
    <name>hz::ui::ImportWindow</name>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>%1 rows changed, %2 new</source>
        <translation>%1 lignes modifiées, %2 nouvelles</translation>
    </message>
</context>
<context>
    <name>hz::ui::ImportanceModel</name>
    <message>
        <source>not defined</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>Every basic event that the node depends on</source>
        <translation>Chaque événement de base dont le nœud dépend</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non compté</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 fois</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Vraisemblance</translation>
    </message>
    <message>
        <source>Of a condition, that it is the case; of a chance, that it falls so when it is asked; of a stream, how many moments it has in the exposure</source>
        <translation>D’une condition, qu’elle est le cas&#xa0;; d’une chance, que le sort en décide ainsi quand elle est tirée&#xa0;; d’un flux, combien de moments il a dans l’exposition</translation>
    </message>
</context>
<context>
    <name>hz::ui::ImportanceView</name>
    <message>
        <source>Importance of events</source>
        <translation>Importance des événements</translation>
    </message>
    <message>
        <source>%1: no event leads to it. Link a cause to it, or give it a likelihood of its own.</source>
        <translation>%1&#xa0;: aucun événement n’y mène. Reliez-y une cause, ou donnez-lui une vraisemblance propre.</translation>
    </message>
    <message>
        <source>%1: %2; basic events: %3.</source>
        <translation>%1&#xa0;: %2&#xa0;; événements de base&#xa0;: %3.</translation>
    </message>
</context>
<context>
    <name>hz::ui::InspectorPanel</name>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n lien</numerusform>
            <numerusform>%n liens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guards</source>
        <translation>
            <numerusform>%n protection</numerusform>
            <numerusform>%n protections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n causes</source>
        <translation>
            <numerusform>%n cause</numerusform>
            <numerusform>%n causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hazards</source>
        <translation>
            <numerusform>%n danger</numerusform>
            <numerusform>%n dangers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consequences</source>
        <translation>
            <numerusform>%n conséquence</numerusform>
            <numerusform>%n conséquences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n controls</source>
        <translation>
            <numerusform>%n mesure de maîtrise</numerusform>
            <numerusform>%n mesures de maîtrise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Several selected</source>
        <translation>Plusieurs éléments sélectionnés</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>%1 stops %2 → %3</source>
        <translation>%1 arrête %2 → %3</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Aucune sélection</translation>
    </message>
    <message>
        <source>0.1, or 1e-5 per hour, tested every 6 months</source>
        <translation>0.1, ou 1e-5 par heure, testé tous les 6 mois</translation>
    </message>
    <message>
        <source>Counts in the exposure</source>
        <translation>Nombres dans l’exposition</translation>
    </message>
</context>
<context>
    <name>hz::ui::LegendCorner</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Fold the legend</source>
        <translation>Replier la légende</translation>
    </message>
    <message>
        <source>Show the legend</source>
        <translation>Afficher la légende</translation>
    </message>
    <message>
        <source>What colours, shapes and marks mean</source>
        <translation>Ce que signifient couleurs, formes et marques</translation>
    </message>
</context>
<context>
    <name>hz::ui::LibraryPanel</name>
    <message>
        <source>Risks</source>
        <translation>Risques</translation>
    </message>
    <message>
        <source>Misuses and causes</source>
        <translation>Mésusages et causes</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Chercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Put copies of what is chosen into the graph; dragging or a double click does so too</source>
        <translation>Mettre des copies du choix dans le graphe&#xa0;; un glisser-déposer ou un double clic le fait aussi</translation>
    </message>
</context>
<context>
    <name>hz::ui::LineEditor</name>
    <message>
        <source>a number or a distribution</source>
        <translation>un nombre ou une loi de probabilité</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>Afficher les suggestions</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>plusieurs valeurs</translation>
    </message>
    <message>
        <source>2026-11-21</source>
        <translation>2026-11-21</translation>
    </message>
    <message>
        <source>2 per year, 1e-4 per use, 0.3</source>
        <translation>2 par an, 1e-4 par utilisation, 0.3</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 an</translation>
    </message>
</context>
<context>
    <name>hz::ui::LinkSearch</name>
    <message>
        <source>Select one node first, or a link to guard.</source>
        <translation>Sélectionnez d’abord un nœud, ou un lien à protéger.</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>vers %1</translation>
    </message>
    <message>
        <source>guard %1 → %2</source>
        <translation>protéger %1 → %2</translation>
    </message>
    <message>
        <source>guarded by %1</source>
        <translation>protégé par %1</translation>
    </message>
    <message>
        <source>Link by name</source>
        <translation>Lier par nom</translation>
    </message>
    <message>
        <source>Guard with: type a name</source>
        <translation>Protéger par&#xa0;: tapez un nom</translation>
    </message>
    <message>
        <source>Link with: type a name</source>
        <translation>Lier avec&#xa0;: tapez un nom</translation>
    </message>
    <message>
        <source>What it may be linked with</source>
        <translation>Ce avec quoi cela peut être lié</translation>
    </message>
    <message>
        <source>Nothing bears these words.</source>
        <translation>Rien ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>hz::ui::ListEditor</name>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Choisir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>hz::ui::LongTextEditor</name>
    <message>
        <source>several values</source>
        <translation>plusieurs valeurs</translation>
    </message>
</context>
<context>
    <name>hz::ui::MainWindow</name>
    <message>
        <source> (read-only)</source>
        <translation> (lecture seule)</translation>
    </message>
</context>
<context>
    <name>hz::ui::MappingPage</name>
    <message>
        <source>Left out</source>
        <translation>Laissée de côté</translation>
    </message>
    <message>
        <source>Id of an export</source>
        <translation>Identifiant d’un export</translation>
    </message>
    <message>
        <source>Hazard: %1</source>
        <translation>Danger : %1</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>Controls in place</source>
        <translation>Mesures en place</translation>
    </message>
    <message>
        <source>Controls planned</source>
        <translation>Mesures prévues</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Severity afterwards</source>
        <translation>Gravité après</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Vraisemblance</translation>
    </message>
    <message>
        <source>Likelihood afterwards</source>
        <translation>Vraisemblance après</translation>
    </message>
    <message>
        <source>Into the notes</source>
        <translation>Dans les notes</translation>
    </message>
    <message>
        <source>What %1 means</source>
        <translation>Ce que signifie %1</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%n cells)</source>
        <translation>
            <numerusform>« %1 » (%n cellule)</numerusform>
            <numerusform>« %1 » (%n cellules)</numerusform>
        </translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non dit</translation>
    </message>
    <message>
        <source>The first is the worst</source>
        <translation>Le premier est le pire</translation>
    </message>
    <message>
        <source>The last is the worst</source>
        <translation>Le dernier est le pire</translation>
    </message>
    <message>
        <source>From the causes</source>
        <translation>Depuis les causes</translation>
    </message>
    <message>
        <source>To the consequences</source>
        <translation>Vers les conséquences</translation>
    </message>
    <message>
        <source>From the causes, else to consequences</source>
        <translation>Depuis les causes, sinon vers les conséquences</translation>
    </message>
    <message>
        <source>Severities are of the category</source>
        <translation>Les gravités sont de la catégorie</translation>
    </message>
    <message>
        <source>Controls stop the links</source>
        <translation>Les mesures arrêtent les liens</translation>
    </message>
    <message>
        <source>A row without a hazard says more of the one above</source>
        <translation>Une ligne sans danger en dit plus sur celui du dessus</translation>
    </message>
    <message>
        <source>A row without code is the hazard with its title, where there is one</source>
        <translation>Une ligne sans code est le danger de même titre, s’il existe</translation>
    </message>
    <message>
        <source>A severity without consequence makes one, called as the hazard</source>
        <translation>Une gravité sans conséquence en crée une, nommée comme le danger</translation>
    </message>
    <message>
        <source>Likelihoods say how often it occurs, not whether it is so</source>
        <translation>Les vraisemblances disent à quelle fréquence cela survient, non si cela est</translation>
    </message>
    <message numerus="yes">
        <source>%n cells of scales are not said yet and would be refused</source>
        <translation>
            <numerusform>%n cellule d’échelle n’est pas encore dite et serait refusée</numerusform>
            <numerusform>%n cellules d’échelle ne sont pas encore dites et seraient refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>Every column has its meaning</source>
        <translation>Chaque colonne a son sens</translation>
    </message>
</context>
<context>
    <name>hz::ui::MappingView</name>
    <message>
        <source>No likelihood follows from this evaluation yet. Add one: which node it feeds, which tasks count, and how many tries there are.</source>
        <translation>Aucune vraisemblance ne découle encore de cette évaluation. Ajoutez-en une&#xa0;: quel nœud elle nourrit, quelles tâches comptent et combien il y a d’essais.</translation>
    </message>
    <message>
        <source>Likelihoods</source>
        <translation>Vraisemblances</translation>
    </message>
</context>
<context>
    <name>hz::ui::MatricesView</name>
    <message>
        <source>No result yet.</source>
        <translation>Pas encore de résultat.</translation>
    </message>
    <message>
        <source>Filled: %1.</source>
        <translation>Plein&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Filled: %1. Hollow: %2, where it differs.</source>
        <translation>Plein&#xa0;: %1. Creux&#xa0;: %2, s’il en diffère.</translation>
    </message>
    <message>
        <source>Hatched: a range, drawn to its other end; the dot is where letters and ratings are in the middle of theirs.</source>
        <translation>Hachuré&#xa0;: une plage, dessinée jusqu’à son autre extrémité&#xa0;; le point est là où lettres et cotations sont au milieu des leurs.</translation>
    </message>
    <message>
        <source>Risk matrices</source>
        <translation>Matrices de risques</translation>
    </message>
</context>
<context>
    <name>hz::ui::MatrixWidget</name>
    <message>
        <source>Risk matrix, %1</source>
        <translation>Matrice de risques, %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>%1: %2; expected %3</source>
        <comment>a posture, its cell with the likelihood, and how often</comment>
        <translation>%1&#xa0;: %2&#xa0;; attendu %3</translation>
    </message>
</context>
<context>
    <name>hz::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>New from &amp;Template</source>
        <translation>Nouveau depuis un &amp;modèle de projet</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Projets ré&amp;cents</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Insertion</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Categor&amp;y</source>
        <translation>Catégor&amp;ie</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Thèm&amp;e</translation>
    </message>
    <message>
        <source>&amp;Docks</source>
        <translation>Panneau&amp;x</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>No recent projects</source>
        <translation>Aucun projet récent</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>&amp;Vider cette liste</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>I&amp;mporter</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Organiser</translation>
    </message>
    <message>
        <source>&amp;Spreadsheet or Register (XLSX, CSV)…</source>
        <translation>Feuille de calcul ou &amp;registre (XLSX, CSV)…</translation>
    </message>
    <message>
        <source>Lead the rows of a spreadsheet into this project</source>
        <translation>Amener les lignes d’une feuille de calcul dans ce projet</translation>
    </message>
</context>
<context>
    <name>hz::ui::MessageStrip</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Le rapport a été écrit dans %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Writing the report to %1…</source>
        <translation>Écriture du rapport dans %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export PDF Report</source>
        <translation>Exporter le rapport PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>hz::ui::Minimap</name>
    <message>
        <source>Map of the graph</source>
        <translation>Vue d’ensemble du graphe</translation>
    </message>
    <message>
        <source>The whole graph: drag the frame, or click where to go</source>
        <translation>Le graphe entier&#xa0;: glissez le cadre, ou cliquez là où aller</translation>
    </message>
    <message>
        <source>Unfold the map of the graph</source>
        <translation>Déplier la vue d’ensemble du graphe</translation>
    </message>
    <message>
        <source>Fold the map of the graph</source>
        <translation>Replier la vue d’ensemble du graphe</translation>
    </message>
</context>
<context>
    <name>hz::ui::NameEditor</name>
    <message>
        <source>each</source>
        <translation>chacune</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>hz::ui::NavigatorPanel</name>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>No nodes yet. On the canvas, H, C, S and K place a hazard, cause, consequence and control.</source>
        <translation>Pas encore de nœuds. Sur le canevas, H, C, S et K placent un danger, une cause, une conséquence et une mesure de maîtrise.</translation>
    </message>
    <message>
        <source>Search nodes and records</source>
        <translation>Chercher nœuds et fiches</translation>
    </message>
    <message>
        <source>Records found</source>
        <translation>Fiches trouvées</translation>
    </message>
    <message>
        <source>Nothing matches. Title, code, tags and notes of nodes are searched, and records.</source>
        <translation>Aucune correspondance. La recherche porte sur le titre, le code, les étiquettes et les notes des nœuds, et sur les fiches.</translation>
    </message>
</context>
<context>
    <name>hz::ui::NodeListModel</name>
    <message>
        <source>Hazards  %1</source>
        <translation>Dangers  %1</translation>
    </message>
    <message>
        <source>Causes  %1</source>
        <translation>Causes  %1</translation>
    </message>
    <message>
        <source>Consequences  %1</source>
        <translation>Conséquences  %1</translation>
    </message>
    <message>
        <source>Controls  %1</source>
        <translation>Mesures de maîtrise  %1</translation>
    </message>
</context>
<context>
    <name>hz::ui::OccasionsView</name>
    <message>
        <source>Add Occasion</source>
        <translation>Ajouter une occasion</translation>
    </message>
    <message>
        <source>No occasions yet. An occasion is what things happen at: a use, a train, a delivery; how many there are in the exposure says how often they can.</source>
        <translation>Aucune occasion pour l’instant. Une occasion est ce lors de quoi les choses se produisent&#xa0;: une utilisation, un train, une livraison&#xa0;; leur nombre dans l’exposition dit combien de fois elles le peuvent.</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>Occasions</translation>
    </message>
    <message>
        <source>Count in a Stage</source>
        <translation>Compter dans une étape</translation>
    </message>
    <message>
        <source>No stage counts them by itself. What a stage does not count follows from its users and their uses, or from how long it is.</source>
        <translation>Aucune étape ne les compte elle-même. Ce qu’une étape ne compte pas découle de ses utilisateurs et de leurs utilisations, ou de sa durée.</translation>
    </message>
    <message>
        <source>Occasions of stages</source>
        <translation>Occasions des étapes</translation>
    </message>
</context>
<context>
    <name>hz::ui::OutgrownStrip</name>
    <message>
        <source>Now from its causes</source>
        <translation>Désormais d’après ses causes</translation>
    </message>
    <message>
        <source>It has causes of its own now, and its likelihood still says “unknown” beside what they bring about.</source>
        <translation>Des causes y mènent maintenant, et la vraisemblance dit encore «&#xa0;inconnu&#xa0;» à côté de ce qu’elles provoquent.</translation>
    </message>
</context>
<context>
    <name>hz::ui::OutlineModel</name>
    <message>
        <source>↺ loop</source>
        <translation>↺ boucle</translation>
    </message>
    <message>
        <source>leads to %1</source>
        <translation>mène à %1</translation>
    </message>
    <message>
        <source>follows from %1</source>
        <translation>découle de %1</translation>
    </message>
    <message>
        <source>guards the line of %1</source>
        <translation>protège la ligne de %1</translation>
    </message>
    <message>
        <source>the loop is closed here</source>
        <translation>la boucle se ferme ici</translation>
    </message>
    <message>
        <source>stands in %1 places</source>
        <translation>figure à %1 endroits</translation>
    </message>
</context>
<context>
    <name>hz::ui::OutlinePanel</name>
    <message>
        <source>No nodes yet. On the canvas, H, C, S and K place a hazard, cause, consequence and control.</source>
        <translation>Pas encore de nœuds. Sur le canevas, H, C, S et K placent un danger, une cause, une conséquence et une mesure de maîtrise.</translation>
    </message>
    <message>
        <source>Outline of the graph</source>
        <translation>Arborescence du graphe</translation>
    </message>
    <message>
        <source>Ctrl+Left adds a cause, Ctrl+Right a consequence, Ctrl+Down a control, Insert one more of the same; F2 edits, Delete removes, Shift+Delete takes away from this place only</source>
        <translation>Ctrl+Gauche ajoute une cause, Ctrl+Droite une conséquence, Ctrl+Bas une mesure de maîtrise, Inser un élément de plus du même type&#xa0;; F2 modifie, Suppr supprime, Maj+Suppr retire de cet endroit seulement</translation>
    </message>
    <message>
        <source>Edit Title</source>
        <translation>Modifier le titre</translation>
    </message>
    <message>
        <source>Add a Cause</source>
        <translation>Ajouter une cause</translation>
    </message>
    <message>
        <source>Add a Consequence</source>
        <translation>Ajouter une conséquence</translation>
    </message>
    <message>
        <source>Add a Control on the Line</source>
        <translation>Ajouter une mesure de maîtrise sur la ligne</translation>
    </message>
    <message>
        <source>Add One More of the Same</source>
        <translation>Ajouter un élément de plus du même type</translation>
    </message>
    <message>
        <source>Take Away From Here</source>
        <translation>Retirer d’ici</translation>
    </message>
    <message>
        <source>Delete From the Model</source>
        <translation>Supprimer du modèle</translation>
    </message>
    <message>
        <source>New consequence</source>
        <translation>Nouvelle conséquence</translation>
    </message>
    <message>
        <source>New cause</source>
        <translation>Nouvelle cause</translation>
    </message>
    <message>
        <source>A control stands on a line: choose the cause or the consequence that it is to guard.</source>
        <translation>Une mesure de maîtrise se trouve sur une ligne&#xa0;: choisissez la cause ou la conséquence qu’elle doit protéger.</translation>
    </message>
    <message>
        <source>New control</source>
        <translation>Nouvelle mesure de maîtrise</translation>
    </message>
    <message>
        <source>New hazard</source>
        <translation>Nouveau danger</translation>
    </message>
    <message>
        <source>It stands at the top and hangs on nothing: Delete removes it from the model.</source>
        <translation>Cet élément se trouve au sommet et n’est rattaché à rien&#xa0;: Suppr le supprime du modèle.</translation>
    </message>
</context>
<context>
    <name>hz::ui::PictureActions</name>
    <message>
        <source>The picture was written to %1.</source>
        <translation>L’image a été écrite dans %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>The picture waits for the scores…</source>
        <translation>L’image attend l’évaluation…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, non enregistré</translation>
    </message>
    <message>
        <source>This view has nothing that a picture could show yet. Draw something, or choose another view.</source>
        <translation>Cette vue n’a encore rien qu’une image puisse montrer. Dessinez quelque chose, ou choisissez une autre vue.</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Exporter une image</translation>
    </message>
    <message>
        <source>Writing the picture to %1…</source>
        <translation>Écriture de l’image dans %1…</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>L’image a été copiée.</translation>
    </message>
</context>
<context>
    <name>hz::ui::PlanModel</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message numerus="yes">
        <source>%n new rows</source>
        <translation>
            <numerusform>%n nouvelle ligne</numerusform>
            <numerusform>%n nouvelles lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed rows</source>
        <translation>
            <numerusform>%n ligne modifiée</numerusform>
            <numerusform>%n lignes modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused rows</source>
        <translation>
            <numerusform>%n ligne refusée</numerusform>
            <numerusform>%n lignes refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused cells</source>
        <translation>
            <numerusform>%n cellule refusée</numerusform>
            <numerusform>%n cellules refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>Rien ne change</translation>
    </message>
</context>
<context>
    <name>hz::ui::PlanPreview</name>
    <message>
        <source>Refused only</source>
        <translation>Refusés seulement</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
</context>
<context>
    <name>hz::ui::PosteriorChart</name>
    <message>
        <source>Posterior of the likelihood</source>
        <translation>Loi a posteriori de la vraisemblance</translation>
    </message>
    <message>
        <source>mean %1, 90 % between %2 and %3</source>
        <translation>moyenne %1, 90&#xa0;% entre %2 et %3</translation>
    </message>
    <message>
        <source>typed %1</source>
        <translation>saisie %1</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>saisie</translation>
    </message>
    <message>
        <source>times per year</source>
        <translation>fois par an</translation>
    </message>
    <message>
        <source>chance of failing when asked</source>
        <translation>probabilité d’échec à la sollicitation</translation>
    </message>
    <message>
        <source>chance in the exposure</source>
        <translation>probabilité dans l’exposition</translation>
    </message>
    <message>
        <source>chance per %1</source>
        <translation>probabilité par %1</translation>
    </message>
    <message>
        <source>occasion</source>
        <translation>occasion</translation>
    </message>
</context>
<context>
    <name>hz::ui::PrintDialog</name>
    <message>
        <source>On one &amp;page</source>
        <translation>Sur une &amp;page</translation>
    </message>
    <message>
        <source>In &amp;tiles, at</source>
        <translation>En &amp;mosaïque, à</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Page &amp;Setup…</source>
        <translation>Mise en pa&amp;ge…</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source> mm</source>
        <translation>&#xa0;mm</translation>
    </message>
    <message>
        <source>&amp;overlapping by</source>
        <translation>avec un re&amp;couvrement de</translation>
    </message>
    <message>
        <source>%1 pages are too many: choose a smaller scale</source>
        <translation>%1 pages, c’est trop&#xa0;: choisissez une échelle plus petite</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>%1 pages: %2 across, %3 down</source>
        <translation>%1 pages&#xa0;: %2 en largeur, %3 en hauteur</translation>
    </message>
    <message>
        <source>There is no printer here whose page could be set up.</source>
        <translation>Il n’y a ici aucune imprimante dont la page puisse être mise en forme.</translation>
    </message>
</context>
<context>
    <name>hz::ui::ProblemsPanel</name>
    <message>
        <source>Filter problems</source>
        <translation>Filtrer les problèmes</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>Problèmes&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>No result yet.</source>
        <translation>Pas encore de résultat.</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>Rien à signaler.</translation>
    </message>
    <message>
        <source>No problem holds these words.</source>
        <translation>Aucun problème ne contient ces mots.</translation>
    </message>
    <message>
        <source>Likelihood Now from Its Causes</source>
        <translation>Vraisemblance désormais d’après ses causes</translation>
    </message>
</context>
<context>
    <name>hz::ui::ProfileChart</name>
    <message>
        <source>Pass rate by attribute</source>
        <translation>Taux de réussite par attribut</translation>
    </message>
    <message>
        <source>%1: %2, reference %3</source>
        <translation>%1&#xa0;: %2, référence %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>pass@1</source>
        <translation>pass@1</translation>
    </message>
</context>
<context>
    <name>hz::ui::ProjectWiring</name>
    <message>
        <source>%1 %2</source>
        <comment>Undo, and what</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>Common cause %1</source>
        <translation>Cause commune %1</translation>
    </message>
    <message>
        <source>Stop Layout</source>
        <translation>Arrêter la disposition</translation>
    </message>
</context>
<context>
    <name>hz::ui::RankChangesLabel</name>
    <message>
        <source>%1, %2: rank %3, was %4</source>
        <translation>%1, %2&#xa0;: rang %3, auparavant %4</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
    <message>
        <source>The last change moved no hazard in the rankings by loss.</source>
        <translation>La dernière modification n’a déplacé aucun danger dans les classements par perte.</translation>
    </message>
    <message>
        <source>The last change moved in the rankings by loss:</source>
        <translation>La dernière modification a déplacé dans les classements par perte&#xa0;:</translation>
    </message>
</context>
<context>
    <name>hz::ui::RankingColumn</name>
    <message>
        <source>Rankings, %1</source>
        <translation>Classements, %1</translation>
    </message>
    <message>
        <source>Where the rankings disagree</source>
        <translation>Où les classements divergent</translation>
    </message>
    <message>
        <source>Agreement τb = %1; pairs that change places: %2</source>
        <translation>Concordance τb = %1&#xa0;; paires qui échangent leurs places&#xa0;: %2</translation>
    </message>
    <message>
        <source>Agreement: too few ranked hazards, or all tied</source>
        <translation>Concordance&#xa0;: trop peu de dangers classés, ou tous ex æquo</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau-b of the two rankings: 1 the same order, -1 the opposite</source>
        <translation>Tau-b de Kendall des deux classements&#xa0;: 1, le même ordre&#xa0;; -1, l’ordre inverse</translation>
    </message>
</context>
<context>
    <name>hz::ui::RankingModel</name>
    <message>
        <source>Not ranked: bears no impact in this category, or cannot occur</source>
        <translation>Non classé&#xa0;: ne porte aucun impact dans cette catégorie, ou ne peut pas se produire</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>Qualitative rank: by level, then code, then severity; ties share a rank</source>
        <translation>Rang qualitatif&#xa0;: par niveau, puis par code, puis par gravité&#xa0;; les ex æquo partagent un rang</translation>
    </message>
    <message>
        <source>Code and level of the worst cell</source>
        <translation>Code et niveau de la pire case</translation>
    </message>
    <message>
        <source>Quantitative rank: by the figure beside it</source>
        <translation>Rang quantitatif&#xa0;: selon le chiffre à côté</translation>
    </message>
    <message>
        <source>What eliminating it would take off the expected loss</source>
        <translation>Ce que son élimination retirerait de la perte attendue</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>Par niveau</translation>
    </message>
    <message>
        <source>By loss</source>
        <translation>Par perte</translation>
    </message>
    <message>
        <source>What the expected loss would grow by if it failed for certain</source>
        <translation>De combien la perte attendue augmenterait si elle échouait à coup sûr</translation>
    </message>
    <message>
        <source>What the expected loss would shrink by if it never failed</source>
        <translation>De combien la perte attendue diminuerait si elle n’échouait jamais</translation>
    </message>
    <message>
        <source>Without what cannot be decided: %1</source>
        <translation>Sans ce qui est indécidable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fails with</source>
        <translation>Échoue avec</translation>
    </message>
    <message>
        <source>Probability that it fails when called upon</source>
        <translation>Probabilité qu’elle échoue quand elle est sollicitée</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>How many times it comes about in the exposure; in brackets the probability of at least one</source>
        <translation>Combien de fois il survient dans l’exposition&#xa0;; entre parenthèses la probabilité d’au moins une occurrence</translation>
    </message>
    <message>
        <source>Expected loss in the exposure: expected number times magnitude</source>
        <translation>Perte attendue dans l’exposition&#xa0;: nombre attendu multiplié par l’ampleur</translation>
    </message>
</context>
<context>
    <name>hz::ui::RankingsView</name>
    <message>
        <source>No result yet.</source>
        <translation>Pas encore de résultat.</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Dangers</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copier comme tableau</translation>
    </message>
    <message>
        <source>Copies the rankings as tab-separated text, with full precision</source>
        <translation>Copie les classements sous forme de texte séparé par des tabulations, en pleine précision</translation>
    </message>
</context>
<context>
    <name>hz::ui::ReadinessBoard</name>
    <message>
        <source>%1, not blocking</source>
        <translation>%1, non bloquant</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
    <message>
        <source>What would change the verdict</source>
        <translation>Ce qui changerait le verdict</translation>
    </message>
    <message>
        <source>By itself %1 from %2.</source>
        <translation>De lui-même %1 à partir du %2.</translation>
    </message>
    <message>
        <source>The stage has no criteria. Add some.</source>
        <translation>L’étape n’a pas de critères. Ajoutez-en.</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 utilisateurs</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>There is no release plan yet. A plan has stages, each with its own exposure and a gate: the criteria that must hold before it begins.</source>
        <translation>Il n’y a pas encore de plan de mise en service. Un plan a des étapes, chacune avec sa propre exposition et une porte&#xa0;: les critères qui doivent être remplis avant qu’elle commence.</translation>
    </message>
    <message>
        <source>Add the default plan: research, beta, pilot, general availability</source>
        <translation>Ajouter le plan fourni&#xa0;: recherche, bêta, pilote, disponibilité générale</translation>
    </message>
    <message>
        <source>Judging the release plan…</source>
        <translation>Jugement du plan de mise en service…</translation>
    </message>
    <message>
        <source>%1: not counted</source>
        <translation>%1&#xa0;: nombre non indiqué</translation>
    </message>
</context>
<context>
    <name>hz::ui::ReadinessView</name>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Acceptances</source>
        <translation>Acceptations</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Liste de contrôle</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>Occasions</translation>
    </message>
</context>
<context>
    <name>hz::ui::RecordList</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Ajouter&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>hz::ui::RecordsView</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>hz::ui::ReferenceEditor</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>hz::ui::RelationsSection</name>
    <message>
        <source>Links and guards</source>
        <translation>Liens et protections</translation>
    </message>
    <message>
        <source>Degraded by</source>
        <translation>Dégradée par</translation>
    </message>
    <message>
        <source>Brought about by</source>
        <translation>Provoqué par</translation>
    </message>
    <message>
        <source>Brings about</source>
        <translation>Provoque</translation>
    </message>
    <message>
        <source>Guards nothing yet. Drop it on a link.</source>
        <translation>Ne protège encore rien. Déposez-la sur un lien.</translation>
    </message>
    <message>
        <source>Not linked yet. Drag from its edge.</source>
        <translation>Pas encore de lien. Tirez depuis son bord.</translation>
    </message>
    <message>
        <source>negated</source>
        <translation>inversé</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Arrête</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Stopped by</source>
        <translation>Arrêté par</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Mesure de maîtrise</translation>
    </message>
    <message>
        <source>Stops the link from</source>
        <translation>Arrête le lien de</translation>
    </message>
    <message>
        <source>Select guard</source>
        <translation>Sélectionner la protection</translation>
    </message>
    <message>
        <source>Select link</source>
        <translation>Sélectionner le lien</translation>
    </message>
    <message>
        <source>met by every %1</source>
        <translation>rencontré par chaque %1</translation>
    </message>
</context>
<context>
    <name>hz::ui::ResultsModel</name>
    <message>
        <source>%1 blocks</source>
        <translation>%1 blocs</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussis</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
</context>
<context>
    <name>hz::ui::ReviewsPanel</name>
    <message>
        <source>A baseline keeps the project as it is under a name. Select one to see what changed since, or two to compare them, and what that did to the risk.</source>
        <translation>Une référence conserve le projet tel qu’il est, sous un nom. Sélectionnez-en une pour voir ce qui a changé depuis, ou deux pour les comparer, avec l’effet sur le risque.</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>Figer…</translation>
    </message>
    <message>
        <source>Keep the project as it is now, under a name</source>
        <translation>Conserver le projet tel qu’il est, sous un nom</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Compare a file with the selected baseline, or with the project as it is</source>
        <translation>Comparer un fichier avec la référence choisie, ou avec le projet tel qu’il est</translation>
    </message>
    <message>
        <source>Mark on Graph</source>
        <translation>Marquer sur le graphe</translation>
    </message>
    <message>
        <source>Mark on the graph what was added, removed and changed; Escape there leaves it</source>
        <translation>Marquer sur le graphe ce qui a été ajouté, retiré et modifié&#xa0;; Échap y met fin</translation>
    </message>
    <message>
        <source>Effect on risk</source>
        <translation>Effet sur le risque</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Edit by edit</source>
        <translation>Pas à pas</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Comments (%1)</source>
        <translation>Commentaires (%1)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the difference</source>
        <translation>Filtrer la différence</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>Référence %1</translation>
    </message>
    <message>
        <source>Freeze a Baseline</source>
        <translation>Figer une référence</translation>
    </message>
    <message>
        <source>Name of the baseline</source>
        <translation>Nom de la référence</translation>
    </message>
    <message>
        <source>Compare with a File</source>
        <translation>Comparer avec un fichier</translation>
    </message>
    <message>
        <source>the project as it is</source>
        <translation>le projet tel qu’il est</translation>
    </message>
    <message>
        <source>No baseline yet. Freeze one to see later what changed since.</source>
        <translation>Pas encore de référence. Figez-en une pour voir plus tard ce qui a changé.</translation>
    </message>
    <message>
        <source>Select a baseline to compare it with the project as it is, or two.</source>
        <translation>Sélectionnez une référence pour la comparer avec le projet tel qu’il est, ou deux.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>comparaison…</translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>rien ne diffère</translation>
    </message>
    <message>
        <source>Weighted total</source>
        <translation>Total pondéré</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Since %1: + added, − removed, Δ changed</source>
        <translation>Depuis %1&#xa0;: + ajouté, − retiré, Δ modifié</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>Removed, then changed, then added</source>
        <translation>Retiré, puis modifié, puis ajouté</translation>
    </message>
    <message>
        <source>what it meant when it was written</source>
        <translation>ce qu’il signifiait quand il a été écrit</translation>
    </message>
</context>
<context>
    <name>hz::ui::ScenarioModel</name>
    <message>
        <source>Nothing at all: it occurs in any case</source>
        <translation>Rien du tout&#xa0;: il survient dans tous les cas</translation>
    </message>
    <message>
        <source>#</source>
        <translation>n°</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>The events that together bring the node about, all others absent</source>
        <translation>Les événements qui ensemble provoquent le nœud, tous les autres étant absents</translation>
    </message>
    <message>
        <source>How many events it takes</source>
        <translation>Combien d’événements il faut</translation>
    </message>
    <message>
        <source>Rank by expected number; where it is an interval, by its upper end</source>
        <translation>Rang par nombre attendu&#xa0;; si c’est un intervalle, par son extrémité haute</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>How often all of them are expected together in the exposure; of conditions alone, the probability</source>
        <translation>Combien de fois tous sont attendus ensemble dans l’exposition&#xa0;; pour des conditions seules, la probabilité</translation>
    </message>
    <message>
        <source>Of how often the node occurs. Scenarios can occur together, so shares may add up to more than 100 %</source>
        <translation>Du nombre de fois que le nœud survient. Les scénarios peuvent se produire ensemble, si bien que la somme des parts peut dépasser 100&#xa0;%</translation>
    </message>
</context>
<context>
    <name>hz::ui::ScenariosView</name>
    <message>
        <source>Graph with the scenario</source>
        <translation>Graphe avec le scénario</translation>
    </message>
    <message>
        <source>Filter by order</source>
        <translation>Filtrer par ordre</translation>
    </message>
    <message>
        <source>How many events a scenario takes</source>
        <translation>Combien d’événements il faut à un scénario</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>%1: it cannot occur. Link a cause to it, or give it a likelihood of its own.</source>
        <translation>%1&#xa0;: il ne peut pas survenir. Reliez-y une cause, ou donnez-lui une vraisemblance propre.</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Tous les ordres</translation>
    </message>
    <message>
        <source>Order %1: %2</source>
        <comment>an order, and how many scenarios have it</comment>
        <translation>Ordre %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Complete.</source>
        <translation>Complet.</translation>
    </message>
    <message>
        <source>Listed: %1; nothing is known about the others.</source>
        <translation>Affichés&#xa0;: %1&#xa0;; rien n’est connu des autres.</translation>
    </message>
    <message>
        <source>Listed: the %1 most probable; the others add up to at most %2.</source>
        <translation>Affichés&#xa0;: les %1 plus probables&#xa0;; les autres font ensemble au plus %2.</translation>
    </message>
    <message>
        <source>%1: scenario %2, share %3</source>
        <translation>%1&#xa0;: scénario %2, part %3</translation>
    </message>
    <message>
        <source>Over the distributions of its inputs: mean %1, from %2 to %3 in 90 of 100 cases.</source>
        <translation>Sur les distributions de ses entrées&#xa0;: moyenne %1, de %2 à %3 dans 90 cas sur 100.</translation>
    </message>
    <message>
        <source>Some event prevents it. Prime implicants, which say what must not occur: %1.</source>
        <translation>Un événement l’empêche. Impliquants premiers, qui disent ce qui ne doit pas se produire&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Not counted: those less probable than %1.</source>
        <translation>Non comptés&#xa0;: ceux qui sont moins probables que %1.</translation>
    </message>
    <message>
        <source>%1: %2; scenarios: %3.</source>
        <translation>%1&#xa0;: %2&#xa0;; scénarios&#xa0;: %3.</translation>
    </message>
    <message>
        <source>%1: %2; scenarios: at least %3, a limit ended the search.</source>
        <translation>%1&#xa0;: %2&#xa0;; scénarios&#xa0;: au moins %3, une limite a mis fin à la recherche.</translation>
    </message>
    <message>
        <source>Over the distributions of its inputs: expected number %1, from %2 to %3 in 90 of 100 cases.</source>
        <translation>Sur les distributions de ses entrées&#xa0;: nombre attendu %1, de %2 à %3 dans 90 cas sur 100.</translation>
    </message>
</context>
<context>
    <name>hz::ui::ScoreSection</name>
    <message>
        <source>%1 (exact)</source>
        <translation>%1 (exact)</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>entre %1 et %2</translation>
    </message>
    <message>
        <source>No result yet.</source>
        <translation>Pas encore de résultat.</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>L</source>
        <translation>V</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>rang %1</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>%1 or more, no upper end</source>
        <translation>%1 ou plus, sans borne supérieure</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Expected number of times that it comes about in the exposure</source>
        <translation>Nombre de fois attendu qu’il survienne dans l’exposition</translation>
    </message>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
    <message>
        <source>How often that is</source>
        <translation>À quelle fréquence</translation>
    </message>
    <message>
        <source>Probability that it comes about at least once in the exposure; of a control, what it fails with</source>
        <translation>Probabilité qu’il survienne au moins une fois dans l’exposition&#xa0;; pour une mesure, celle de son échec</translation>
    </message>
    <message>
        <source>Likelihood level, derived &gt; judged; the worse of the two counts</source>
        <translation>Niveau de vraisemblance, dérivé &gt; jugé&#xa0;; le pire des deux compte</translation>
    </message>
    <message>
        <source>not decidable</source>
        <translation>indécidable</translation>
    </message>
    <message>
        <source>Saves nothing, as it is not credited in this posture</source>
        <translation>N’évite rien, car elle n’est pas prise en compte dans cette posture</translation>
    </message>
    <message>
        <source>Not decidable</source>
        <translation>Indécidable</translation>
    </message>
</context>
<context>
    <name>hz::ui::SearchField</name>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>Rechercher (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find a node or a record</source>
        <translation>Rechercher un nœud ou une fiche</translation>
    </message>
</context>
<context>
    <name>hz::ui::SheetGrid</name>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Fill Down</source>
        <translation>Recopier vers le bas</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Insert Row</source>
        <translation>Insérer une ligne</translation>
    </message>
    <message>
        <source>Delete Rows</source>
        <translation>Supprimer les lignes</translation>
    </message>
    <message>
        <source>Select Rows</source>
        <translation>Sélectionner les lignes</translation>
    </message>
</context>
<context>
    <name>hz::ui::SheetPage</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (masquée)</translation>
    </message>
    <message>
        <source>A click on a row makes it the one with the names.</source>
        <translation>Un clic sur une ligne en fait celle des noms.</translation>
    </message>
    <message>
        <source>Sheet:</source>
        <translation>Feuille :</translation>
    </message>
    <message>
        <source>Row with the names of the columns:</source>
        <translation>Ligne avec les noms des colonnes :</translation>
    </message>
</context>
<context>
    <name>hz::ui::SignForm</name>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
</context>
<context>
    <name>hz::ui::StageColumn</name>
    <message>
        <source>Sign…</source>
        <translation>Signer…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Criteria of %1</source>
        <translation>Critères de %1</translation>
    </message>
</context>
<context>
    <name>hz::ui::StagesView</name>
    <message>
        <source>New stage</source>
        <translation>Nouvelle étape</translation>
    </message>
    <message>
        <source>Add Stage</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>No stages yet. A stage says who may use the system, how many they are and how often; its criteria say what must hold before it begins.</source>
        <translation>Aucune étape pour l’instant. Une étape dit qui peut utiliser le système, combien ils sont et à quelle fréquence&#xa0;; ses critères disent ce qui doit être rempli avant qu’elle commence.</translation>
    </message>
</context>
<context>
    <name>hz::ui::StatusLine</name>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Read-only, held by %1</source>
        <translation>Lecture seule, ouvert par %1</translation>
    </message>
    <message>
        <source>Scores: running…</source>
        <translation>Évaluation&#xa0;: en cours…</translation>
    </message>
    <message>
        <source>Scores: stale, running…</source>
        <translation>Évaluation&#xa0;: périmée, en cours…</translation>
    </message>
    <message>
        <source>Scores: exact</source>
        <translation>Évaluation&#xa0;: exacte</translation>
    </message>
    <message>
        <source>Scores: bounded</source>
        <translation>Évaluation&#xa0;: encadrée</translation>
    </message>
    <message>
        <source>Computed in %1 ms</source>
        <translation>Calculé en %1 ms</translation>
    </message>
    <message>
        <source>Posture: %1</source>
        <translation>Posture&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Aucune sélection</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::SubjectPicker</name>
    <message>
        <source>Node to look into</source>
        <translation>Nœud à examiner</translation>
    </message>
    <message>
        <source>The node to look into; selecting a hazard, a consequence or a fed cause in the graph does the same</source>
        <translation>Le nœud à examiner&#xa0;; sélectionner dans le graphe un danger, une conséquence ou une cause alimentée revient au même</translation>
    </message>
    <message>
        <source>Choose a node</source>
        <translation>Choisir un nœud</translation>
    </message>
</context>
<context>
    <name>hz::ui::SwapListModel</name>
    <message>
        <source>%1 before %2 by level, after it by loss: %3</source>
        <translation>%1 avant %2 par niveau, après par perte&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>hz::ui::TableDelegate</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>hz::ui::TitleEditor</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>hz::ui::ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Show all categories or one</source>
        <translation>Afficher toutes les catégories ou une seule</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
</context>
<context>
    <name>hz::ui::TrendChart</name>
    <message>
        <source>Expected loss from baseline to baseline</source>
        <translation>Perte attendue de référence en référence</translation>
    </message>
    <message>
        <source>The lines join the most that the expected loss can be; the whiskers reach down to the least.</source>
        <translation>Les lignes joignent le maximum que peut atteindre la perte attendue&#xa0;; les moustaches descendent jusqu’au minimum.</translation>
    </message>
    <message>
        <source>What has no upper end stands at the edge.</source>
        <translation>Ce qui n’a pas de borne supérieure est placé au bord.</translation>
    </message>
    <message>
        <source>counted otherwise</source>
        <translation>compté autrement</translation>
    </message>
</context>
<context>
    <name>hz::ui::WaterfallChart</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Expected loss, edit by edit</source>
        <translation>Perte attendue, modification par modification</translation>
    </message>
    <message>
        <source>Not known exactly: the upper half of a bar is the most that the expected loss can be, the lower half the least.</source>
        <translation>Pas connu exactement&#xa0;: la moitié haute d’une barre est le maximum que peut atteindre la perte attendue, la moitié basse le minimum.</translation>
    </message>
    <message>
        <source>Without an upper end, it is drawn to the edge.</source>
        <translation>Sans borne supérieure, c’est dessiné jusqu’au bord.</translation>
    </message>
</context>
<context>
    <name>hz::ui::WelcomePage</name>
    <message>
        <source>Draw hazard graphs, see the risk while you draw, decide.</source>
        <translation>Tracez des graphes de dangers, voyez le risque pendant le tracé, décidez.</translation>
    </message>
    <message>
        <source>Unsaved edits from a program that ended unexpectedly</source>
        <translation>Modifications non enregistrées d’un programme qui s’est terminé de façon inattendue</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>jamais enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s), the last on %1 – %2</source>
        <translation>
            <numerusform>%n modification, la dernière le %1 – %2</numerusform>
            <numerusform>%n modifications, la dernière le %1 – %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Throw Away…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Projects that you open or save will be listed here. You can also drag a file on this window.</source>
        <translation>Les projets que vous ouvrez ou enregistrez seront affichés ici. Vous pouvez aussi faire glisser un fichier sur cette fenêtre.</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 n’existe plus</translation>
    </message>
    <message>
        <source>Samples and templates</source>
        <translation>Exemples et modèles de projet</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
</context>
<context>
    <name>hz::ui::WhyPanel</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No result yet.</source>
        <translation>Pas encore de résultat.</translation>
    </message>
    <message>
        <source>Select one node to see why its figures are what they are.</source>
        <translation>Sélectionnez un nœud pour voir pourquoi ses chiffres sont ce qu’ils sont.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
</context>
<context>
    <name>hz::ui::WorksheetModel</name>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n cellule</numerusform>
            <numerusform>%n cellules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled cells</source>
        <translation>
            <numerusform>%n cellule remplie</numerusform>
            <numerusform>%n cellules remplies</numerusform>
        </translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>somme %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>moyenne %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <source>Type here to add a row</source>
        <translation>Tapez ici pour ajouter une ligne</translation>
    </message>
</context>
<context>
    <name>hz::ui::WorksheetView</name>
    <message>
        <source>Worksheet</source>
        <translation>Feuille d’analyse</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>A line below each head in which the column is filtered (Ctrl+Alt+F)</source>
        <translation>Une ligne sous chaque en-tête où la colonne se filtre (Ctrl+Alt+F)</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Take all filters off</source>
        <translation>Retirer tous les filtres</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Find and replace in the cells (Ctrl+H)</source>
        <translation>Chercher et remplacer dans les cellules (Ctrl+H)</translation>
    </message>
    <message>
        <source>Not added yet: %1</source>
        <translation>Pas encore ajouté : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n columns find no place to the right and are left out</source>
        <translation>
            <numerusform>%n colonne ne trouve pas de place à droite et est laissée de côté</numerusform>
            <numerusform>%n colonnes ne trouvent pas de place à droite et sont laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Do It</source>
        <translation>Le faire</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rows</source>
        <translation>
            <numerusform>%1 sur %n ligne</numerusform>
            <numerusform>%1 sur %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Groupe : %1</translation>
    </message>
    <message>
        <source>Show and Hide</source>
        <translation>Afficher et masquer</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Pas de groupes</translation>
    </message>
    <message>
        <source>Sort Ascending</source>
        <translation>Trier par ordre croissant</translation>
    </message>
    <message>
        <source>Sort Descending</source>
        <translation>Trier par ordre décroissant</translation>
    </message>
    <message>
        <source>Do Not Sort</source>
        <translation>Ne pas trier</translation>
    </message>
    <message>
        <source>Filter This Column</source>
        <translation>Filtrer cette colonne</translation>
    </message>
    <message>
        <source>Group by This Column</source>
        <translation>Grouper par cette colonne</translation>
    </message>
    <message>
        <source>Freeze up to Here</source>
        <translation>Figer jusqu’ici</translation>
    </message>
    <message>
        <source>The window is too narrow to freeze so many columns</source>
        <translation>La fenêtre est trop étroite pour figer autant de colonnes</translation>
    </message>
    <message>
        <source>Freeze Nothing</source>
        <translation>Ne rien figer</translation>
    </message>
    <message>
        <source>Hide This Column</source>
        <translation>Masquer cette colonne</translation>
    </message>
    <message>
        <source>Column Sets</source>
        <translation>Jeux de colonnes</translation>
    </message>
    <message>
        <source>Show Only Rows Like This</source>
        <translation>N’afficher que les lignes semblables</translation>
    </message>
    <message>
        <source>Show in the Graph</source>
        <translation>Montrer dans le graphe</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
</context>
<context>
    <name>hz::ui::Workspace</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
</context>
<context>
    <name>hz::ui::ZoomField</name>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>“%1” is no zoom. Type a percentage, such as 60.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un zoom. Tapez un pourcentage, par exemple 60.</translation>
    </message>
    <message>
        <source>The zoom goes from %1 % to %2 %.</source>
        <translation>Le zoom va de %1&#xa0;% à %2&#xa0;%.</translation>
    </message>
    <message>
        <source>Zoom of the drawing in front: type a percentage, or turn the wheel</source>
        <translation>Zoom du dessin au premier plan : tapez un pourcentage, ou tournez la molette</translation>
    </message>
</context>
<context>
    <name>hz::ui::Zoomed</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
</TS>
